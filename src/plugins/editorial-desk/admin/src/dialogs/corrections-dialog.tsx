import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useAct } from '../hooks/use-act';
import { useValidReasons } from '../hooks/use-valid-reasons';
import { useWords } from '../hooks/use-words';
import { emptyItem, toCorrection, type DraftItem } from '../presentation/draft-item';
import { CorrectionFields } from './correction-fields';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';

/** The items of a request for changes while they are being written. */
function useItems() {
  const [items, setItems] = useState<readonly DraftItem[]>([emptyItem(1)]);
  const nextKey = Math.max(0, ...items.map(({ key }) => key)) + 1;
  return {
    items,
    add: () => setItems([...items, emptyItem(nextKey)]),
    change: (changed: DraftItem) =>
      setItems(items.map((item) => (item.key === changed.key ? changed : item))),
    remove: (key: number) => setItems(items.filter((item) => item.key !== key)),
  };
}

/** Asks the agency for changes: one written notice with each item in it. */
export function CorrectionsDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const reasons = useValidReasons();
  const { items, add, change, remove } = useItems();
  const send = () => act.send({ corrections: items.map((item) => toCorrection(item, words)) });
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words('dialog.changes.intro')}
      ready={items.length > 0}
      onSend={() => void send()}
    >
      {items.map((item, index) => (
        <CorrectionFields
          key={item.key}
          item={item}
          number={index + 1}
          reasons={reasons}
          onChange={change}
          onRemove={items.length > 1 ? () => remove(item.key) : undefined}
        />
      ))}
      <div>
        <Button variant="secondary" size="S" startIcon={<Plus />} onClick={add}>
          {words('dialog.changes.add')}
        </Button>
      </div>
    </DialogFrame>
  );
}

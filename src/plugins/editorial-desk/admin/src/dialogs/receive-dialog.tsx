import { useState } from 'react';
import { Checkbox, Field } from '@strapi/design-system';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { arrivalInstant } from '../presentation/arrival';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';

interface ArrivalFieldProps {
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

function ArrivalField({ value, onChange }: ArrivalFieldProps) {
  const words = useWords();
  return (
    <Field.Root name="receivedAt" required hint={words('dialog.receive.hint')}>
      <Field.Label>{words('dialog.receive.at')}</Field.Label>
      <Field.Input
        type="datetime-local"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}

/** Registers the dossier, with its earlier arrival on paper where there was one. */
export function ReceiveDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const [isEarlier, setEarlier] = useState(false);
  const [typed, setTyped] = useState('');
  const receivedAt = isEarlier ? arrivalInstant(typed) : undefined;
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words('dialog.receive.intro')}
      ready={receivedAt !== null}
      onSend={() => void act.send(receivedAt ? { receivedAt } : {})}
    >
      <Checkbox checked={isEarlier} onCheckedChange={(checked) => setEarlier(checked === true)}>
        {words('dialog.receive.earlier')}
      </Checkbox>
      {isEarlier && <ArrivalField value={typed} onChange={setTyped} />}
    </DialogFrame>
  );
}

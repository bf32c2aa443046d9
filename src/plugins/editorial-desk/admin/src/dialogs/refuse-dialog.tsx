import { useState } from 'react';
import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useAct } from '../hooks/use-act';
import { useOwnName } from '../hooks/use-own-name';
import { useValidReasons } from '../hooks/use-valid-reasons';
import { useWords } from '../hooks/use-words';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './reason-field';

function ReasonCodes({
  value,
  onChange,
}: {
  value: string[];
  onChange: (codes: string[]) => void;
}) {
  const words = useWords();
  const nameOf = useOwnName();
  const reasons = useValidReasons();
  return (
    <Field.Root name="reasonCodes">
      <Field.Label>{words('dialog.refuse.codes')}</Field.Label>
      <MultiSelect withTags placeholder={words('dialog.choose')} value={value} onChange={onChange}>
        {reasons.map((reason) => (
          <MultiSelectOption key={reason.code} value={reason.code}>
            {nameOf(reason)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
}

/** Refuses for good, with reasons in writing. */
export function RefuseDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const [reasonCodes, setReasonCodes] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words('dialog.refuse.intro')}
      ready={reason.trim() !== ''}
      onSend={() => void act.send({ reason: reason.trim(), reasonCodes })}
    >
      <ReasonCodes value={reasonCodes} onChange={setReasonCodes} />
      <ReasonField label={words('dialog.refuse.reason')} value={reason} onChange={setReason} />
    </DialogFrame>
  );
}

import { useState } from 'react';
import { Field, NumberInput } from '@strapi/design-system';
import { useAct } from '../hooks/use-act';
import { useDates } from '../hooks/use-dates';
import { useWords } from '../hooks/use-words';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './reason-field';

/** Moves the due date by some working days; the agency sees the old date and the new one. */
export function ExtendDialog(props: DialogProps) {
  const words = useWords();
  const dates = useDates();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const [workingDays, setWorkingDays] = useState<number | undefined>(1);
  const [reason, setReason] = useState('');
  const due = dossier.sla ? dates.weekday(dossier.sla.dueOn) : '';
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words('dialog.extend.intro', { date: due })}
      ready={workingDays !== undefined && workingDays > 0 && reason.trim() !== ''}
      onSend={() => void act.send({ workingDays, reason: reason.trim() })}
    >
      <Field.Root name="workingDays" required hint={words('dialog.extend.hint')}>
        <Field.Label>{words('dialog.extend.days')}</Field.Label>
        <NumberInput value={workingDays} onValueChange={setWorkingDays} />
        <Field.Hint />
      </Field.Root>
      <ReasonField label={words('dialog.extend.reason')} value={reason} onChange={setReason} />
    </DialogFrame>
  );
}

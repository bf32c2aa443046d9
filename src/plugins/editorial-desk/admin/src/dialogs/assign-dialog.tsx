import { useState } from 'react';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useOptionsQuery } from '../api/desk-api';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';

const SELF = 'self';

/** Puts a dossier into somebody's hands: the own ones first, a colleague's where one heads the office. */
export function AssignDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const { data } = useOptionsQuery(dossier.documentId, { refetchOnMountOrArgChange: true });
  const [person, setPerson] = useState(SELF);
  const { assignee } = dossier;
  const intro = assignee
    ? words('dialog.assign.intro.again', { name: assignee.name })
    : words('dialog.assign.intro');
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={intro}
      onSend={() => void act.send(person === SELF ? {} : { person })}
    >
      <Field.Root name="person" required hint={words('dialog.assign.hint')}>
        <Field.Label>{words('dialog.assign.person')}</Field.Label>
        <SingleSelect value={person} onChange={(value) => setPerson(String(value))}>
          <SingleSelectOption value={SELF}>{words('dialog.assign.self')}</SingleSelectOption>
          {(data?.assignees ?? []).map((one) => (
            <SingleSelectOption key={one.person} value={one.person}>
              {one.title ? `${one.name}, ${one.title}` : one.name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
    </DialogFrame>
  );
}

import { useState } from 'react';
import { useOptionsQuery } from '../api/desk-api';
import { assigneePayload, AssigneeSelect, SELF } from '../components/assignee-select';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';

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
      onSend={() => void act.send(assigneePayload(person))}
    >
      <AssigneeSelect value={person} assignees={data?.assignees ?? []} onChange={setPerson} />
    </DialogFrame>
  );
}

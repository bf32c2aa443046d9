import { useState } from 'react';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './reason-field';

/** The words of the actions that take a reason and nothing else. */
type ReasonAction = 'send-back' | 'recall';

/** Takes an action for a reason in writing. */
export function ReasonDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const [reason, setReason] = useState('');
  const key: ReasonAction = action === 'recall' ? 'recall' : 'send-back';
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words(`dialog.${key}.intro`)}
      ready={reason.trim() !== ''}
      onSend={() => void act.send({ reason: reason.trim() })}
    >
      <ReasonField label={words(`dialog.${key}.reason`)} value={reason} onChange={setReason} />
    </DialogFrame>
  );
}

import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { Callout } from '../components/callout';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './reason-field';

/** Sends on to the ministry what it has to decide. */
export function ForwardDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const [reason, setReason] = useState('');
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words('dialog.forward.intro')}
      ready={reason.trim() !== ''}
      onSend={() => void act.send({ reason: reason.trim() })}
    >
      {dossier.justification && (
        <Callout tone="neutral" title={words('dossier.justification')}>
          <Typography textColor="neutral800">{dossier.justification}</Typography>
        </Callout>
      )}
      <ReasonField label={words('dialog.forward.reason')} value={reason} onChange={setReason} />
    </DialogFrame>
  );
}

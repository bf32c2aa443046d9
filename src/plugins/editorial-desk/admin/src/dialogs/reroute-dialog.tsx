import { useState } from 'react';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useOptionsQuery } from '../api/desk-api';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './reason-field';

/** Passes a request to the office that is to deal with it. */
export function RerouteDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const { data } = useOptionsQuery(dossier.documentId, { refetchOnMountOrArgChange: true });
  const [office, setOffice] = useState('');
  const [reason, setReason] = useState('');
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words('dialog.reroute.intro', { office: dossier.receivingOffice?.name ?? '' })}
      ready={office !== '' && reason.trim() !== ''}
      onSend={() => void act.send({ office, reason: reason.trim() })}
    >
      <Field.Root name="office" required>
        <Field.Label>{words('dialog.reroute.office')}</Field.Label>
        <SingleSelect
          placeholder={words('dialog.choose')}
          value={office}
          onChange={(value) => setOffice(String(value))}
        >
          {(data?.offices ?? []).map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <ReasonField label={words('dialog.reroute.reason')} value={reason} onChange={setReason} />
    </DialogFrame>
  );
}

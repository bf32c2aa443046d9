import { useState } from 'react';
import { Checkbox, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DossierView } from '../../../../../contracts/desk-views';
import { AudienceReach } from '../components/audience-reach';
import { Callout } from '../components/callout';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { consequenceSentence } from '../presentation/consequence';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';

const FINGERPRINT_SHOWN = 16;

function Consequence({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  const { locale } = useIntl();
  const [now] = useState(() => new Date().toISOString());
  return (
    <Callout tone="warning">
      <Typography fontWeight="semiBold" textColor="neutral800" lineHeight={1.6}>
        {consequenceSentence(dossier, { words, locale, now })}
      </Typography>
      {dossier.audience && <AudienceReach audience={dossier.audience} />}
    </Callout>
  );
}

/** The approval: what will happen is said in one sentence and confirmed before it is signed. */
export function ApproveDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const [confirmed, setConfirmed] = useState(false);
  const { proposal } = dossier;
  const fingerprint = dossier.fingerprint ?? '';
  const intro = proposal
    ? words('dialog.approve.proposal', { proposal: words(`proposal.${proposal}`) })
    : '';
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={intro}
      ready={confirmed}
      onSend={() => void act.send({ fingerprint })}
    >
      <Consequence dossier={dossier} />
      <Checkbox checked={confirmed} onCheckedChange={(checked) => setConfirmed(checked === true)}>
        {words('dialog.approve.confirm')}
      </Checkbox>
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {words('dialog.approve.fingerprint', {
          fingerprint: fingerprint.slice(0, FINGERPRINT_SHOWN),
        })}
      </Typography>
    </DialogFrame>
  );
}

import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { DossierView } from '../../../../../contracts/desk-views';
import { isEditable } from '../../../../../domain/submission/lifecycle';
import { FindingList } from '../components/finding-list';
import { RefusalList } from '../components/refusal-list';
import { useWords } from '../hooks/use-words';
import { submitStanding } from '../presentation/submit-standing';
import { LockText } from './lock-text';
import { SubmitButton } from './submit-button';

interface ReadinessProps {
  readonly dossier: DossierView;
}

/** What the agency has to know before it types: locked, something missing, or ready to be sent. */
export function Readiness({ dossier }: ReadinessProps) {
  const words = useWords();
  const { isOwn, isOpen, others } = submitStanding(dossier);
  if (!isOwn) return <Typography textColor="neutral700">{words('panel.foreign')}</Typography>;
  if (!isEditable(dossier.state)) return <LockText state={dossier.state} />;
  if (isOpen) return <Complete dossier={dossier} />;
  return dossier.findings.length > 0 ? (
    <Missing dossier={dossier} />
  ) : (
    <RefusalList refusals={others} />
  );
}

function Complete({ dossier }: ReadinessProps) {
  const words = useWords();
  return (
    <>
      <Flex gap={2}>
        <CheckCircle aria-hidden fill="success600" />
        <Typography textColor="neutral800">{words('panel.complete')}</Typography>
      </Flex>
      <SubmitButton dossier={dossier} />
      {dossier.findings.length > 0 && <FindingList findings={dossier.findings} />}
    </>
  );
}

function Missing({ dossier: { preflight, findings } }: ReadinessProps) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="panel-missing">
      {preflight.length > 0 && (
        <Typography fontWeight="bold">
          {words('panel.missing', { count: preflight.length })}
        </Typography>
      )}
      <FindingList findings={findings} />
    </Flex>
  );
}

import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { isEditable } from '../../../../../../domain/submission/lifecycle';
import { FindingList } from '../../components/finding-list';
import { OverrideList } from '../../components/override-list';
import { Section } from '../../components/section';
import { useWords } from '../../hooks/use-words';

interface PreflightProps {
  readonly dossier: DossierView;
}

/** What was found in the dossier, and what its editors answered for. */
export function PreflightSection({ dossier }: PreflightProps) {
  const { findings, overrides } = dossier;
  return (
    <>
      {findings.length > 0 && <Found dossier={dossier} />}
      {overrides.length > 0 && <Answered dossier={dossier} />}
      {findings.length === 0 && !dossier.decidedAt && <NothingFound />}
    </>
  );
}

function Found({ dossier: { findings, state, preflight } }: PreflightProps) {
  const words = useWords();
  const isMissing = isEditable(state) && preflight.length > 0;
  return (
    <Section title={words(isMissing ? 'dossier.preflight' : 'dossier.preflight.findings')}>
      <FindingList findings={findings} />
    </Section>
  );
}

function Answered({ dossier: { overrides } }: PreflightProps) {
  const words = useWords();
  return (
    <Section title={words('override.title', { count: overrides.length })}>
      <OverrideList overrides={overrides} />
    </Section>
  );
}

function NothingFound() {
  const words = useWords();
  return (
    <Flex gap={2} alignItems="flex-start">
      <CheckCircle aria-hidden fill="success600" style={{ flexShrink: 0, marginTop: '0.2rem' }} />
      <Typography textColor="neutral700">{words('dossier.preflight.complete')}</Typography>
    </Flex>
  );
}

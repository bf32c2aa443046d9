import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { isEditable } from '../../../../../../domain/submission/lifecycle';
import { RefusalList } from '../../components/refusal-list';
import { Section } from '../../components/section';
import { useWords } from '../../hooks/use-words';

/** What is still missing; once the dossier is sent, only a finding is worth a section. */
export function PreflightSection({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  const { preflight, state } = dossier;
  if (preflight.length > 0 && (isEditable(state) || !dossier.decidedAt)) {
    return (
      <Section
        title={words(isEditable(state) ? 'dossier.preflight' : 'dossier.preflight.findings')}
      >
        <RefusalList refusals={preflight} />
      </Section>
    );
  }
  if (preflight.length > 0 || dossier.decidedAt) return null;
  return (
    <Flex gap={2} alignItems="flex-start">
      <CheckCircle aria-hidden fill="success600" style={{ flexShrink: 0, marginTop: '0.2rem' }} />
      <Typography textColor="neutral700">{words('dossier.preflight.complete')}</Typography>
    </Flex>
  );
}

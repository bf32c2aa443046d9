import { Flex, Typography } from '@strapi/design-system';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { AudienceReach } from '../../components/audience-reach';
import { Facts, type Fact } from '../../components/facts';
import { Section } from '../../components/section';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import { audienceSentence } from '../../presentation/audience-sentence';

interface AudienceProps {
  readonly dossier: DossierView;
}

function Audience({ dossier: { audience } }: AudienceProps) {
  const words = useWords();
  if (!audience) {
    return <Typography textColor="neutral800">{words('dossier.audience.none')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="delta" fontWeight="semiBold" lineHeight={1.5}>
        {audienceSentence(audience, words)}
      </Typography>
      <AudienceReach audience={audience} />
    </Flex>
  );
}

/** Both windows, and the words that go with the request. */
function useCircumstances({ visibleFrom, visibleUntil, ...rest }: DossierView): Fact[] {
  const words = useWords();
  const dates = useDates();
  const { interactionUntil, justification, notes } = rest;
  const shown =
    visibleFrom && visibleUntil
      ? words('dossier.window.span', {
          from: dates.moment(visibleFrom),
          until: dates.moment(visibleUntil),
        })
      : words('dossier.window.none');
  const interaction = interactionUntil
    ? words('dossier.window.until', { until: dates.moment(interactionUntil) })
    : words('dossier.window.readOnly');
  return [
    { label: words('dossier.window.visible'), value: shown },
    { label: words('dossier.window.interaction'), value: interaction },
    ...(justification ? [{ label: words('dossier.justification'), value: justification }] : []),
    ...(notes ? [{ label: words('dossier.notes'), value: notes }] : []),
  ];
}

/** Who will see the post, and when. */
export function AudienceSection({ dossier }: AudienceProps) {
  const words = useWords();
  const facts = useCircumstances(dossier);
  return (
    <Section title={words('dossier.audience')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Audience dossier={dossier} />
        <Facts facts={facts} />
      </Flex>
    </Section>
  );
}

import { Box, Flex, Typography } from '@strapi/design-system';
import type { PolicyVersionView } from '../../../../../../contracts/policy';
import { Pill } from '../../components/pill';
import { Section } from '../../components/section';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import { ChangeList } from './change-list';

const TONES = { 'in-force': 'success', planned: 'secondary', past: 'neutral' } as const;

function Version({ version }: { readonly version: PolicyVersionView }) {
  const words = useWords();
  const dates = useDates();
  const { number, standing, validFrom, writtenBy, writtenAt, note, changes } = version;
  return (
    <Box tag="li" borderColor="neutral150" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={3} wrap="wrap">
          <Typography tag="h3" fontWeight="bold">
            {number === 0 ? words('policy.version.own') : words('policy.version', { number })}
          </Typography>
          <Pill tone={TONES[standing]}>{words(`policy.standing.${standing}`)}</Pill>
        </Flex>
        {validFrom && writtenAt && (
          <Typography variant="pi" textColor="neutral600">
            {words('policy.version.written', {
              from: dates.day(validFrom),
              who: writtenBy ?? '–',
              when: dates.moment(writtenAt),
            })}
          </Typography>
        )}
        {note && <Typography>{note}</Typography>}
        <ChangeList changes={changes} />
      </Flex>
    </Box>
  );
}

/** Every version, the newest first, each with its reason and what it changed. */
export function PolicyHistory({ versions }: { readonly versions: readonly PolicyVersionView[] }) {
  const words = useWords();
  return (
    <Section title={words('policy.history')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {versions.map((version) => (
          <Version key={version.number} version={version} />
        ))}
      </Flex>
    </Section>
  );
}

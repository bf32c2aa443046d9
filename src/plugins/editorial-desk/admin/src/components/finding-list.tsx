import { Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';
import type { Finding } from '../../../../../domain/preflight/finding';
import { useWords } from '../hooks/use-words';
import { findingAdvice } from '../presentation/finding-advice';
import { findingPlace } from '../presentation/finding-place';
import { refusalWords } from '../presentation/refusal-words';
import { Pill } from './pill';

interface FindingListProps {
  readonly findings: readonly Finding[];
}

/** Two findings of a code in one place differ in their figures alone. */
function keyOf(finding: Finding): string {
  return JSON.stringify([finding.code, finding.field, finding.place, finding.params]);
}

function weightOf({ severity, overridable }: Finding) {
  if (severity === 'advisory') return 'finding.advisory';
  return overridable ? 'finding.answerable' : 'finding.blocking';
}

function Item({ finding }: { readonly finding: Finding }) {
  const words = useWords();
  const isBlocking = finding.severity === 'blocking';
  const Icon = isBlocking ? WarningCircle : Information;
  const place = findingPlace(finding, words);
  const advice = findingAdvice(finding.code);
  return (
    <Flex tag="li" gap={3} alignItems="flex-start" data-testid={`finding-${finding.code}`}>
      <Icon
        aria-hidden
        fill={isBlocking ? 'danger600' : 'secondary600'}
        style={{ flexShrink: 0, marginTop: '0.3rem' }}
      />
      <Flex direction="column" alignItems="flex-start" gap={1} style={{ minWidth: 0 }}>
        <Flex gap={2} wrap="wrap">
          <Pill tone={isBlocking ? 'danger' : 'secondary'}>{words(weightOf(finding))}</Pill>
          {place && (
            <Typography variant="pi" textColor="neutral600">
              {place}
            </Typography>
          )}
        </Flex>
        <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {refusalWords(finding, words)}
        </Typography>
        {advice && (
          <Typography variant="pi" textColor="neutral600">
            {words(advice)}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
}

/** Every finding: how much it weighs in word, sign and colour, where it is, and what to do. */
export function FindingList({ findings }: FindingListProps) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {findings.map((finding) => (
        <Item key={keyOf(finding)} finding={finding} />
      ))}
    </Flex>
  );
}

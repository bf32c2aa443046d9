import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DossierView, OverrideView } from '../../../../../contracts/desk-views';
import { useDates } from '../hooks/use-dates';
import { useWords } from '../hooks/use-words';
import { findingPlace } from '../presentation/finding-place';
import { refusalWords } from '../presentation/refusal-words';

const Item = styled.li`
  border-left: 3px solid ${({ theme }) => theme.colors.warning500};
  padding-left: 1.2rem;
`;

function Answered({ override }: { readonly override: OverrideView }) {
  const words = useWords();
  const dates = useDates();
  const { actor, at, round, reason, findings } = override;
  const by = [actor.name, actor.role, actor.unit].filter(Boolean).join(', ');
  return (
    <Item data-testid={`override-${override.code}`}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        {findings.map((finding) => {
          const sentence = refusalWords({ ...finding, code: override.code as never }, words);
          const place = findingPlace(finding, words);
          return (
            <Typography key={`${place} ${sentence}`} textColor="neutral800">
              {place ? `${place}: ${sentence}` : sentence}
            </Typography>
          );
        })}
        <Typography textColor="neutral800" fontWeight="semiBold">
          “{reason}”
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {words('override.by', { by, time: dates.moment(at), round })}
        </Typography>
      </Flex>
    </Item>
  );
}

/** What editors answered for: what was found, why it was sent all the same, and by whom. */
export function OverrideList({ overrides }: Pick<DossierView, 'overrides'>) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {overrides.map((override) => (
        <Answered key={`${override.at} ${override.code}`} override={override} />
      ))}
    </Flex>
  );
}

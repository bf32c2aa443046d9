import { Typography } from '@strapi/design-system';
import type { ReactionTotals } from '../../../../../contracts/post-views';
import { useWords } from '../hooks/use-words';

const KINDS = ['useful', 'thanks', 'not-useful'] as const;

/** How readers reacted, each kind by its word; silent where nobody has. */
export function Reactions({ totals }: { readonly totals: ReactionTotals }) {
  const words = useWords();
  const given = KINDS.filter((kind) => totals[kind] > 0);
  if (given.length === 0) return <Typography textColor="neutral600">–</Typography>;
  return given.map((kind) => (
    <Typography key={kind} tag="div" variant="pi" textColor="neutral700">
      {words(`reaction.${kind}`, { count: totals[kind] })}
    </Typography>
  ));
}

import { Button, EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments, EmptyPermissions } from '@strapi/icons/symbols';
import { NavLink } from 'react-router-dom';
import { useWords } from '../hooks/use-words';
import { DESK_PATH } from '../plugin-id';
import type { Problem } from '../presentation/problem';
import { refusalWords } from '../presentation/refusal-words';
import type { Words } from '../presentation/words';

interface ProblemPageProps {
  readonly problem: Problem;
  readonly onRetry: () => void;
}

function sentenceOf({ kind, refusals }: Problem, words: Words): string {
  const [first] = refusals;
  if (kind === 'refused' && first) return refusalWords(first, words);
  return words(`problem.${kind === 'refused' ? 'failed' : kind}`);
}

function WayOn({ problem: { kind }, onRetry }: ProblemPageProps) {
  const words = useWords();
  if (kind === 'forbidden') return null;
  if (kind === 'missing') {
    return (
      <LinkButton tag={NavLink} to={DESK_PATH} variant="secondary">
        {words('problem.back')}
      </LinkButton>
    );
  }
  return (
    <Button variant="secondary" onClick={onRetry}>
      {words('problem.retry')}
    </Button>
  );
}

/** Stands where a page would be, with what the reader can do about it. */
export function ProblemPage({ problem, onRetry }: ProblemPageProps) {
  const words = useWords();
  const Picture = problem.kind === 'forbidden' ? EmptyPermissions : EmptyDocuments;
  return (
    <EmptyStateLayout
      hasRadius
      icon={<Picture width="16rem" />}
      content={sentenceOf(problem, words)}
      action={<WayOn problem={problem} onRetry={onRetry} />}
    />
  );
}

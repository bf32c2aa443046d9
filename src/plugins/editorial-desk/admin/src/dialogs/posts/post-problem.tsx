import { Button, Typography } from '@strapi/design-system';
import { usePostQuery } from '../../api/post-api';
import { Callout } from '../../components/callout';
import { RefusalList } from '../../components/refusal-list';
import { useWords } from '../../hooks/use-words';
import type { Problem } from '../../presentation/problem';

interface PostProblemProps {
  readonly problem: Problem;
  readonly documentId: string;
  readonly onClose: () => void;
}

/** Somebody was faster: nothing was recorded, and the post has to be read again first. */
function ChangedMeanwhile({ documentId, onClose }: Omit<PostProblemProps, 'problem'>) {
  const words = useWords();
  const { refetch } = usePostQuery(documentId);
  const reload = () => {
    void refetch();
    onClose();
  };
  return (
    <Callout tone="warning" urgent title={words('problem.stale.title')}>
      <Typography textColor="neutral800">{words('posts.problem.stale')}</Typography>
      <div>
        <Button size="S" onClick={reload}>
          {words('problem.reload')}
        </Button>
      </div>
    </Callout>
  );
}

/** Why an action on a post was not carried out, with every reason at once. */
export function PostProblem({ problem, ...rest }: PostProblemProps) {
  const words = useWords();
  const { kind, refusals } = problem;
  if (kind === 'stale') return <ChangedMeanwhile {...rest} />;
  return (
    <Callout
      tone="danger"
      urgent
      title={refusals.length > 0 ? words('problem.refused') : undefined}
    >
      {refusals.length > 0 ? (
        <RefusalList refusals={refusals} />
      ) : (
        <Typography textColor="neutral800">
          {words(`problem.${kind === 'refused' ? 'failed' : kind}`)}
        </Typography>
      )}
    </Callout>
  );
}

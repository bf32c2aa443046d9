import { Button, Flex } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { PostView } from '../../../../../../contracts/post-views';
import type { FollowUp } from '../../../../../../domain/post/post-lifecycle';
import { useStartFollowUpMutation } from '../../api/post-api';
import { useWords } from '../../hooks/use-words';
import { editorPath } from '../../plugin-id';
import { problemOf } from '../../presentation/problem';
import { PostProblem } from '../../dialogs/posts/post-problem';

/** Begins a request that corrects or extends the post, and leads to its draft in the editor. */
export function FollowUps({ post }: { readonly post: PostView }) {
  const words = useWords();
  const navigate = useNavigate();
  const [start, { isLoading, error }] = useStartFollowUpMutation();
  const { documentId, followUps } = post;
  const begin = async (kind: FollowUp) => {
    const answer = await start({ documentId, kind });
    if ('data' in answer) navigate(editorPath(answer.data.documentId));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {followUps
        .filter(({ allowed }) => allowed)
        .map(({ kind }) => (
          <Button
            key={kind}
            fullWidth
            size="L"
            variant="secondary"
            loading={isLoading}
            data-testid={`follow-up-${kind}`}
            onClick={() => void begin(kind)}
          >
            {words(`post-action.${kind}`)}
          </Button>
        ))}
      {error !== undefined && (
        <PostProblem problem={problemOf(error)} documentId={documentId} onClose={() => undefined} />
      )}
    </Flex>
  );
}

import { Button, Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import type { PostActionView, PostView } from '../../../../../../contracts/post-views';
import type { PostAction } from '../../../../../../domain/post/post-lifecycle';
import { Section } from '../../components/section';
import { useWords } from '../../hooks/use-words';
import { refusalWords } from '../../presentation/refusal-words';
import { FollowUps } from './follow-ups';

interface PostActionsProps {
  readonly post: PostView;
  readonly onChoose: (action: PostAction) => void;
}

function lookOf(action: PostAction) {
  if (action === 'withdraw') return 'danger-light';
  return action === 'confirm-suspension' ? 'default' : 'secondary';
}

/** Why an action of this person's role is closed now. */
function Closed({ action: { name, refusals } }: { readonly action: PostActionView }) {
  const words = useWords();
  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      <Lock
        aria-hidden
        fill="neutral600"
        width="1.4rem"
        height="1.4rem"
        style={{ flexShrink: 0 }}
      />
      <div>
        <Typography fontWeight="semiBold" textColor="neutral800">
          {words(`post-action.${name}`)}
        </Typography>
        {refusals.map((one, index) => (
          <Typography key={index} tag="p" variant="pi" textColor="neutral600">
            {refusalWords(one, words)}
          </Typography>
        ))}
      </div>
    </Flex>
  );
}

/** What this person can do with the post now, and what else would be theirs but is closed, and why. */
export function PostActions({ post, onChoose }: PostActionsProps) {
  const words = useWords();
  const own = post.actions.filter(
    ({ refusals }) => !refusals.some(({ code }) => code === 'permission_missing'),
  );
  const open = own.filter(({ allowed }) => allowed);
  const closed = own.filter(({ allowed }) => !allowed);
  return (
    <Section title={words('actions.title')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {open.length === 0 && (
          <Typography textColor="neutral700">
            {words(closed.length > 0 ? 'actions.none' : 'posts.readOnly')}
          </Typography>
        )}
        {open.map(({ name }) => (
          <Button
            key={name}
            fullWidth
            size="L"
            data-testid={`post-action-${name}`}
            variant={lookOf(name)}
            onClick={() => onChoose(name)}
          >
            {words(`post-action.${name}`)}
          </Button>
        ))}
        <FollowUps post={post} />
        {closed.length > 0 && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
            {closed.map((action) => (
              <Closed key={action.name} action={action} />
            ))}
          </Flex>
        )}
      </Flex>
    </Section>
  );
}

import { Box, Flex } from '@strapi/design-system';
import type { PostView } from '../../../../../../contracts/post-views';
import { Facts } from '../../components/facts';
import { Section } from '../../components/section';
import { WindowBar } from '../../components/window-bar';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';

const SHOWN = ['live', 'interaction-closed', 'scheduled'];

/** Both windows of a post on one bar, and in words. */
export function PostWindow({ post }: { readonly post: PostView }) {
  const words = useWords();
  const dates = useDates();
  const { visibleFrom, visibleUntil, interactionUntil, standing, now } = post;
  return (
    <Section title={words('posts.column.window')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Box paddingTop={2}>
          <WindowBar post={post} now={now} shown={SHOWN.includes(standing)} />
        </Box>
        <Facts
          facts={[
            { label: words('posts.from'), value: dates.moment(visibleFrom) },
            { label: words('posts.until'), value: dates.moment(visibleUntil) },
            {
              label: words('posts.interactionUntil'),
              value: interactionUntil ? dates.moment(interactionUntil) : words('posts.bar.reading'),
            },
          ]}
        />
      </Flex>
    </Section>
  );
}

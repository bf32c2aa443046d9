import { Flex, Typography } from '@strapi/design-system';
import type { PostCounts } from '../../../../../../contracts/post-views';
import { TabLink } from '../../components/tab-link';
import { useWords } from '../../hooks/use-words';
import {
  POST_TABS,
  writePostsParams,
  type PostsParams,
  type PostTab,
} from '../../presentation/posts-params';
import { standingLook } from '../../presentation/standing-looks';

interface PostTabsProps {
  readonly params: PostsParams;
  readonly counts: PostCounts | undefined;
}

/** Standings that are seldom met: their tabs stay away while nothing is in them. */
const RARE: readonly PostTab[] = ['suspended', 'superseded', 'withdrawn', 'scheduled'];

function Tab({ params, counts, tab }: PostTabsProps & { readonly tab: PostTab }) {
  const words = useWords();
  const isCurrent = params.tab === tab;
  const search = writePostsParams({ ...params, tab, page: 1 }).toString();
  const key =
    tab === 'all' || tab === 'attention' ? (`posts.tab.${tab}` as const) : standingLook(tab).key;
  return (
    <TabLink to={{ search }} aria-current={isCurrent ? 'page' : undefined}>
      <Typography fontWeight={isCurrent ? 'bold' : 'regular'} textColor="currentColor">
        {words(key)}
      </Typography>
      {counts && (
        <Typography variant="pi" textColor="neutral600">
          {counts[tab]}
        </Typography>
      )}
    </TabLink>
  );
}

/** One tab for each standing with its count under the search; links, so that each has its address. */
export function PostTabs({ params, counts }: PostTabsProps) {
  const words = useWords();
  const shown = POST_TABS.filter(
    (tab) => !RARE.includes(tab) || tab === params.tab || (counts?.[tab] ?? 0) > 0,
  );
  return (
    <Flex
      tag="nav"
      aria-label={words('posts.tabs')}
      wrap="wrap"
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
    >
      {shown.map((tab) => (
        <Tab key={tab} params={params} counts={counts} tab={tab} />
      ))}
    </Flex>
  );
}

import type { FeedItem } from '../../src/contracts/feed';
import type { Client } from './client';
import { publish, type RoadOptions } from './dossiers';
import type { TestDesk } from './harness';

/** When every usual post is on show and open for reactions. */
export const ON_SHOW = '2024-10-15T10:00:00+07:00';

/** What is needed of a post to ask for it. */
export interface PostKeys {
  readonly documentId: string;
  readonly slug: string;
}

/** The first page of a reader; throws unless the answer is a page. */
export async function feedOf(client: Client, query = '?limit=50'): Promise<readonly FeedItem[]> {
  const answer = await client.get(`/api/feed${query}`);
  if (answer.status === 200) return answer.body.data as FeedItem[];
  throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
}

/** Tells whether a post is on a reader's first page. */
export async function sees(client: Client, { documentId }: PostKeys): Promise<boolean> {
  return (await feedOf(client)).some((item) => item.documentId === documentId);
}

/** The post that a submission became. */
export async function postOf(desk: TestDesk, submission: string): Promise<PostKeys> {
  const post = (await desk.strapi.db
    .query('api::post.post')
    .findOne({ where: { submission: { documentId: submission } } })) as PostKeys | null;
  if (!post) throw new Error(`${submission} has no post`);
  return post;
}

/** Writes, carries and approves an article; its post. */
export async function publishPost(desk: TestDesk, options: RoadOptions = {}): Promise<PostKeys> {
  return postOf(desk, await publish(desk, options));
}

import type { Response } from 'supertest';
import type { PostAction } from '../../src/domain/post/post-lifecycle';
import type { PostState } from '../../src/domain/feed/post-phase';
import type { Headers } from './client';
import type { Fields } from './drafts';
import type { TestDesk } from './harness';
import { ledgerOf } from './ledger';
import type { Who } from './people';

const POST = 'api::post.post';

/** A row of the database in the columns that tests look at. */
export interface StoredPostFacts {
  readonly documentId: string;
  readonly state: PostState;
  readonly version: number;
  readonly fingerprint: string;
  readonly visibleUntil: string;
  readonly interactionUntil: string | null;
  readonly supersededAt: string | null;
  readonly withdrawnAt: string | null;
}

/** The columns of a post, past every permission. */
export async function postFacts(desk: TestDesk, documentId: string): Promise<StoredPostFacts> {
  return (await desk.strapi.db.query(POST).findOne({ where: { documentId } })) as StoredPostFacts;
}

/** An action on a post with exactly this body and these headers. */
export async function sendPostAction(
  desk: TestDesk,
  who: Who,
  path: string,
  { body, headers = {} }: { body: object; headers?: Headers },
): Promise<Response> {
  const client = await desk.as(who);
  return client.post(`/editorial-desk/posts/${path}`, body, headers);
}

/** An action on a post as the panel sends it. */
export async function actOnPost(
  desk: TestDesk,
  who: Who,
  documentId: string,
  action: PostAction,
  body: Fields = {},
): Promise<Response> {
  const { version } = await postFacts(desk, documentId);
  const sent = { expectedVersion: version, ...body };
  return sendPostAction(desk, who, `${documentId}/actions/${action}`, { body: sent });
}

/** Takes an action on a post that has to succeed. */
export async function doneOnPost(
  desk: TestDesk,
  who: Who,
  documentId: string,
  action: PostAction,
  body: Fields = {},
): Promise<Response> {
  const answer = await actOnPost(desk, who, documentId, action, body);
  if (answer.status === 200) return answer;
  throw new Error(`${action} by ${who}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** The acts that the ledger has about a post, in their order. */
export async function actsOnPost(desk: TestDesk, documentId: string): Promise<readonly string[]> {
  const rows = await ledgerOf(desk);
  return rows.filter(({ post }) => post === documentId).map(({ action }) => action);
}

/** The feed's generation, which every change of a post raises. */
export async function generationOf(desk: TestDesk): Promise<number> {
  const answer = await desk.anonymous.get('/api/feed');
  return answer.body.meta.generation as number;
}

import { sha256 } from '../../src/adapters/sha256';
import type { AudienceRule } from '../../src/domain/audience/audience-rule';
import { fingerprintOf, type RevisionContent } from '../../src/domain/decision/fingerprint';
import type { PostState } from '../../src/domain/feed/post-phase';
import type { FeedCandidate } from '../../src/domain/feed/select-page';
import { formatInstant, type Instant } from '../../src/domain/shared/instant';
import { unitId } from './audiences';
import { at } from './calendar-fixture';
import type { TestDesk } from './harness';

/** A post in words; the codes are of the level that the scope names. */
export interface PostWords {
  readonly scope: AudienceRule['scope'];
  readonly codes: readonly string[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly gender: AudienceRule['gender'];
  readonly visibleFrom: Instant;
  readonly visibleUntil: Instant;
  readonly interactionUntil: Instant | null;
  readonly state: PostState;
  readonly topic: string;
}

/** A post for everybody, on show for a month. */
export const FOR_ALL: PostWords = {
  ...{ scope: 'nation', codes: [], minAge: null, maxAge: null, gender: 'any' },
  visibleFrom: at('2024-10-10T00:00:00Z'),
  visibleUntil: at('2024-11-10T00:00:00Z'),
  interactionUntil: at('2024-11-01T00:00:00Z'),
  ...{ state: 'active', topic: 'LAW' },
};

/** What a row may have otherwise than was approved. */
export interface Tampering {
  readonly content?: Partial<RevisionContent>;
  readonly columns?: Readonly<Record<string, unknown>>;
}

let count = 0;

/** Stores a post with its revision, past the actions; as the reference of the feed knows it. */
export async function storePost(
  desk: TestDesk,
  words: PostWords,
  { content: other = {}, columns = {} }: Tampering = {},
): Promise<FeedCandidate & { readonly slug: string }> {
  count += 1;
  // Several processes may store posts in one database.
  const key = `stored-${process.pid}-${count}`;
  const unitIds = await Promise.all(words.codes.map((code) => unitId(desk, code)));
  const content = contentOf(words, unitIds);
  const { strapi } = desk;
  const fingerprint = fingerprintOf(content, sha256);
  const revision = await strapi.db.query('api::revision.revision').create({
    data: {
      ...{ submissionKey: key, number: 1, round: 1, fingerprint },
      ...{ content: { ...content, ...other }, presentation: PRESENTATION },
      ...{ submittedBy: 'Người thử', submittedAt: new Date(words.visibleFrom) },
    },
  });
  const { documentId } = (await strapi.db.query('api::post.post').create({
    data: {
      ...{ title: content.title, slug: key, summary: content.summary, state: words.state },
      ...{ topicCode: words.topic, scope: words.scope, fingerprint, decisionNumber: '01' },
      ...{ revision: revision.id, approvedAt: new Date(words.visibleFrom) },
      visibleFrom: new Date(words.visibleFrom),
      visibleUntil: new Date(words.visibleUntil),
      interactionUntil: words.interactionUntil === null ? null : new Date(words.interactionUntil),
      ...columns,
    },
  })) as { documentId: string };
  return { ...candidateOf(words, unitIds), documentId, slug: key };
}

function candidateOf(words: PostWords, unitIds: string[]): Omit<FeedCandidate, 'documentId'> {
  const { scope, minAge, maxAge, gender, state, topic } = words;
  const { visibleFrom, visibleUntil, interactionUntil } = words;
  return {
    ...{ state, topic },
    rule: { scope, unitIds, minAge, maxAge, gender },
    window: {
      ...{ visibleFrom, visibleUntil },
      interactionUntil: interactionUntil ?? visibleFrom,
    },
  };
}

/** How the files of stored posts are shown. */
export const PRESENTATION = {
  cover: { url: '/uploads/x.png', alternativeText: 'Ảnh', width: 32, height: 18, formats: {} },
  letter: { url: '/uploads/x.pdf', name: 'x.pdf' },
};

/** What the revision of a post says. */
export function contentOf(words: PostWords, unitIds: readonly string[]): RevisionContent {
  const { scope, minAge, maxAge, gender, topic, codes } = words;
  const level = scope === 'nation' ? 'province' : scope;
  const units = unitIds.map((id, index) => ({ id, code: codes[index] ?? '', name: 'x', level }));
  return {
    ...{ title: `Tin ${count}`, summary: 'Tóm tắt', topic, programme: 'none', source: null },
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Nội dung' }] }],
    cover: { sha256: '0'.repeat(64), alternativeText: 'Ảnh' },
    images: [],
    letter: {
      ...{ number: '1', issuedOn: '2024-10-04', signatory: 'A', signatoryTitle: 'B' },
      fileSha256: '0'.repeat(64),
    },
    audience: { name: 'x', scope, minAge, maxAge, gender, units },
    visibleFrom: formatInstant(words.visibleFrom),
    visibleUntil: formatInstant(words.visibleUntil),
    interactionUntil:
      words.interactionUntil === null ? null : formatInstant(words.interactionUntil),
    ...{ justification: null, notes: null },
    agency: { id: 'agency', name: 'Sở' },
  };
}

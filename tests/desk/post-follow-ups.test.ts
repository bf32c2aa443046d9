import type { Response } from 'supertest';
import { createAudience, TRANG_DAI } from '../support/audiences';
import { act, appraisal, done, factsOf, refusalOf } from '../support/dossiers';
import { letterFields, SUBMISSIONS, type Fields } from '../support/drafts';
import { feedOf, ON_SHOW, postOf, publishPost, sees, type PostKeys } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { faultInLedger } from '../support/ledger';
import { toldOf } from '../support/notifications';
import type { Who } from '../support/people';
import { actOnPost, actsOnPost, doneOnPost, generationOf, postFacts } from '../support/post-acts';
import { FIRST_MOMENT } from '../support/test-clock';

const GROUNDS = { reason: 'Sai nội dung.', reasonCode: 'factual-error' };
const LATER = { visibleUntil: '2024-12-10T00:00:00.000Z' };

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

async function onShow(): Promise<PostKeys> {
  desk.clock.set(FIRST_MOMENT);
  const post = await publishPost(desk);
  desk.clock.set(ON_SHOW);
  return post;
}

async function submissionOf({ documentId }: PostKeys): Promise<string> {
  const post = (await desk.strapi.db
    .query('api::post.post')
    .findOne({ where: { documentId }, populate: { submission: true } })) as {
    submission: { documentId: string };
  };
  return post.submission.documentId;
}

type Kind = 'corrections' | 'extensions';

async function begin(post: PostKeys, kind: Kind, who: Who = 'editor.trangdai'): Promise<Response> {
  const client = await desk.as(who);
  return client.post(`/editorial-desk/posts/${post.documentId}/${kind}`, {});
}

/** Begins a request that follows a post, with a letter of its own and these fields. */
async function written(post: PostKeys, kind: Kind, fields: Fields = {}): Promise<string> {
  const answer = await begin(post, kind);
  expect(answer.status).toBe(201);
  const { documentId } = answer.body.data as { documentId: string };
  await edit(documentId, fields);
  return documentId;
}

async function edit(documentId: string, fields: Fields): Promise<void> {
  const client = await desk.as('editor.trangdai');
  const letter = await letterFields(client);
  await client.put(`${SUBMISSIONS}/${documentId}`, { letter, ...fields }).expect(200);
}

const submit = (documentId: string) => act(desk, 'editor.trangdai', documentId, 'submit');

async function approve(documentId: string): Promise<Response> {
  await done(desk, 'editor.trangdai', documentId, 'submit');
  await done(desk, 'officer.bienhoa', documentId, 'receive');
  await done(desk, 'officer.bienhoa', documentId, 'propose', await appraisal(desk));
  return act(desk, 'leader', documentId, 'approve');
}

const reader = () => desk.asCitizen('nam34.trangdai');

describe('an extension', () => {
  test('lengthens the window of the same post when it is approved, in one step with the feed', async () => {
    const post = await onShow();
    const before = await postFacts(desk, post.documentId);
    const draft = await written(post, 'extensions', LATER);
    const generation = await generationOf(desk);
    expect((await approve(draft)).status).toBe(200);
    const after = await postFacts(desk, post.documentId);
    expect(after.visibleUntil).toBe(LATER.visibleUntil);
    expect(after.fingerprint).toBe((await factsOf(desk, draft)).fingerprint);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(await generationOf(desk)).toBeGreaterThan(generation);
    desk.clock.set('2024-12-09T00:00:00Z');
    expect(await sees(await reader(), post)).toBe(true);
    expect(await actsOnPost(desk, post.documentId)).toEqual(['approve', 'approve']);
    expect(await faultInLedger(desk)).toBeNull();
  });

  test('leaves the article as it was approved', async () => {
    const post = await onShow();
    const draft = await written(post, 'extensions', { ...LATER, title: 'Tên khác' });
    const answer = await submit(draft);
    expect(refusalOf(answer)).toEqual([409, 'extension_content_changed']);
    expect(answer.body.error.details.refusals[0].params).toEqual({ fields: 'title' });
  });

  test('extends something, and narrows nothing', async () => {
    const post = await onShow();
    const draft = await written(post, 'extensions');
    expect(refusalOf(await submit(draft))).toEqual([409, 'extension_extends_nothing']);
    await edit(draft, { visibleUntil: '2024-11-05T00:00:00.000Z' });
    expect(refusalOf(await submit(draft))).toEqual([409, 'extension_narrows']);
    const client = await desk.as('editor.trangdai');
    const men = await createAudience(desk, client, { ...TRANG_DAI, gender: 'male' });
    await edit(draft, { ...LATER, audienceRule: men });
    expect(refusalOf(await submit(draft))).toEqual([409, 'extension_narrows']);
  });

  test('may widen the audience, which a fresh signature covers', async () => {
    const post = await onShow();
    const client = await desk.as('editor.trangdai');
    const city = await createAudience(desk, client, { scope: 'district', codes: ['731'] });
    const draft = await written(post, 'extensions', { audienceRule: city });
    expect((await approve(draft)).status).toBe(200);
    expect(await sees(await reader(), post)).toBe(true);
  });

  test('needs a letter of its own', async () => {
    const post = await onShow();
    const answer = await begin(post, 'extensions');
    const { documentId } = answer.body.data as { documentId: string };
    expect(refusalOf(await submit(documentId))).toContain('letter_missing');
  });

  test('comes to nothing when the post was withdrawn meanwhile', async () => {
    const post = await onShow();
    const draft = await written(post, 'extensions', LATER);
    await doneOnPost(desk, 'leader', post.documentId, 'withdraw', GROUNDS);
    expect(refusalOf(await submit(draft))).toEqual([409, 'post_wrong_state']);
  });
});

describe('a correction', () => {
  test('takes the place of the old post at its start, for the same readers', async () => {
    const post = await onShow();
    const draft = await written(post, 'corrections', { title: 'Đính chính lịch tiêm chủng' });
    expect((await approve(draft)).status).toBe(200);
    const corrected = await postOf(desk, draft);
    const shown = (await feedOf(await reader())).map(({ documentId }) => documentId);
    expect(shown).toContain(corrected.documentId);
    expect(shown).not.toContain(post.documentId);
    const read = await (await reader()).get(`/api/feed/${corrected.slug}`).expect(200);
    expect(read.body.data.correctionOf).toBe(post.documentId);
    expect(await actsOnPost(desk, post.documentId)).toEqual(['approve', 'supersede']);
    expect(await toldOf(desk, await submissionOf(post), 'post-superseded')).toEqual([
      ...['colleague.trangdai', 'editor.trangdai', 'officer.own', 'twohats.editor'],
    ]);
    const client = await desk.as('leader');
    const old = await client.get(`/editorial-desk/posts/${post.documentId}`);
    expect(old.body.data).toMatchObject({
      standing: 'superseded',
      correctedBy: { documentId: corrected.documentId },
    });
    const late = await actOnPost(desk, 'leader', post.documentId, 'withdraw', GROUNDS);
    expect(refusalOf(late)).toEqual([409, 'post_wrong_state']);
    expect(await faultInLedger(desk)).toBeNull();
  });

  test('that starts later leaves the old one on show until then, by the clock alone', async () => {
    const post = await onShow();
    const start = '2024-10-20T00:00:00.000Z';
    const draft = await written(post, 'corrections', { visibleFrom: start });
    expect((await approve(draft)).status).toBe(200);
    const corrected = await postOf(desk, draft);
    const shown = async () => [
      await sees(await reader(), post),
      await sees(await reader(), corrected),
    ];
    desk.clock.set('2024-10-19T23:59:59.999Z');
    expect(await shown()).toEqual([true, false]);
    desk.clock.set(start);
    expect(await shown()).toEqual([false, true]);
    expect((await postFacts(desk, post.documentId)).state).toBe('active');
    const late = await actOnPost(desk, 'duty', post.documentId, 'suspend', { reason: 'x' });
    expect(refusalOf(late)).toEqual([409, 'post_wrong_state']);
  });

  test('reaches everybody whom the original was for', async () => {
    const post = await onShow();
    const client = await desk.as('editor.trangdai');
    const women = await createAudience(desk, client, { ...TRANG_DAI, gender: 'female' });
    const draft = await written(post, 'corrections', { audienceRule: women });
    expect(refusalOf(await submit(draft))).toEqual([409, 'correction_misses_readers']);
  });

  test('can follow a suspended post, whose extension is closed', async () => {
    const post = await onShow();
    await doneOnPost(desk, 'duty', post.documentId, 'suspend', { reason: 'Chờ xác minh.' });
    expect(refusalOf(await begin(post, 'extensions'))).toEqual([409, 'post_wrong_state']);
    expect((await begin(post, 'corrections')).status).toBe(201);
  });
});

describe('a request that follows a post', () => {
  test('is the agency’s to begin, one of a kind at a time', async () => {
    const post = await onShow();
    expect(refusalOf(await begin(post, 'corrections', 'editor.longthanh'))).toEqual([
      404,
      'not_found',
    ]);
    expect((await begin(post, 'corrections', 'leader')).status).toBe(403);
    const first = await begin(post, 'corrections');
    const again = await begin(post, 'corrections');
    expect(refusalOf(again)).toEqual([409, 'follow_up_open']);
    const { submission } = again.body.error.details.refusals[0].params;
    expect(submission).toBe(first.body.data.documentId);
  });

  test.each(['corrections', 'extensions'] as const)(
    '%s: none for a withdrawn post',
    async (kind) => {
      const post = await onShow();
      await doneOnPost(desk, 'leader', post.documentId, 'withdraw', GROUNDS);
      expect(refusalOf(await begin(post, kind))).toEqual([409, 'post_wrong_state']);
    },
  );

  test('an expired post can be corrected, but not extended', async () => {
    const post = await onShow();
    desk.clock.set('2024-11-10T00:00:00Z');
    expect(refusalOf(await begin(post, 'extensions'))).toEqual([409, 'post_expired']);
    expect((await begin(post, 'corrections')).status).toBe(201);
  });

  test('its kind and its post are nobody’s to write', async () => {
    const post = await onShow();
    const draft = await written(post, 'corrections');
    const client = await desk.as('editor.trangdai');
    for (const fields of [{ kind: 'article' }, { post: null, kind: 'extension' }]) {
      const answer = await client.put(`${SUBMISSIONS}/${draft}`, fields);
      expect(refusalOf(answer)).toEqual([400, 'system_field']);
    }
  });
});

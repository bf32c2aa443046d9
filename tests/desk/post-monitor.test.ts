import type { PostsPage } from '../../src/contracts/post-views';
import { FOR_NATION, bringToMinistry, done, refusalOf } from '../support/dossiers';
import { ON_SHOW, postOf, publishPost, type PostKeys } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import type { Who } from '../support/people';
import { doneOnPost } from '../support/post-acts';
import { FOR_ALL, storePost } from '../support/posts';
import { at } from '../support/calendar-fixture';

const GROUNDS = { reason: 'Sai nội dung.', reasonCode: 'factual-error' };

let desk: TestDesk;
let ward: PostKeys;
let office: PostKeys;
let nation: PostKeys;
beforeAll(async () => {
  desk = await bootDesk();
  ward = await publishPost(desk);
  office = await publishPost(desk, {
    ...{ by: 'editor.tuphap', officer: 'officer.pc06' },
    fields: { title: 'Hỏi đáp về di chúc' },
  });
  const forwarded = await bringToMinistry(desk);
  await done(desk, 'officer.c06', forwarded, 'ministry-approve');
  nation = await postOf(desk, forwarded);
  desk.clock.set(ON_SHOW);
});
afterAll(() => desk.close());

async function listed(who: Who, query = ''): Promise<PostsPage> {
  const client = await desk.as(who);
  return (await client.get(`/editorial-desk/posts${query}`).expect(200)).body as PostsPage;
}

const idsIn = ({ data }: PostsPage) => data.map(({ documentId }) => documentId).sort();
const ids = (...posts: PostKeys[]) => posts.map(({ documentId }) => documentId).sort();

describe('the monitor shows each person just what is in their reach', () => {
  test.each<[Who, () => string[]]>([
    ['editor.trangdai', () => ids(ward, nation)],
    ['editor.tuphap', () => ids(office)],
    ['officer.bienhoa', () => ids(ward, nation)],
    ['officer.longthanh', () => []],
    ['leader', () => ids(ward, office, nation)],
    ['duty', () => ids(ward, office, nation)],
    ['monitor', () => ids(ward, office, nation)],
    ['officer.c06', () => ids(nation)],
    ['editor.nowhere', () => []],
  ])('%s', async (who, expected) => {
    const page = await listed(who);
    expect(idsIn(page)).toEqual(expected());
    expect(page.meta.counts.all).toBe(expected().length);
    const client = await desk.as(who);
    for (const { documentId } of [ward, office, nation]) {
      const answer = await client.get(`/editorial-desk/posts/${documentId}`);
      expect(answer.status).toBe(expected().includes(documentId) ? 200 : 404);
    }
  });

  test('the ministry withdraws what it has decided on, by its own order', async () => {
    const post = nation.documentId;
    const client = await desk.as('officer.c06');
    const bare = { ...GROUNDS, expectedVersion: 1 };
    const refused = await client.post(`/editorial-desk/posts/${post}/actions/withdraw`, bare);
    expect(refusalOf(refused)).toEqual([400, 'order_missing']);
    const order = { number: '88/C06', issuedOn: '2024-10-15' };
    const answer = await doneOnPost(desk, 'officer.c06', post, 'withdraw', { ...GROUNDS, order });
    expect(answer.body.data.tombstone).toMatchObject({ ground: 'ministry-order', order });
    expect(FOR_NATION.proposal).toBe('forward');
  });
});

describe('the monitor’s filters', () => {
  const until = (moment: string) => ({ ...FOR_ALL, visibleUntil: at(moment) });

  test('tell phases and states apart as the clock does, and count each', async () => {
    const scheduled = await storePost(desk, {
      ...FOR_ALL,
      visibleFrom: at('2024-10-16T00:00:00Z'),
    });
    const closed = await storePost(desk, { ...FOR_ALL, interactionUntil: null });
    const expired = await storePost(desk, until('2024-10-15T03:00:00Z'));
    const suspended = await storePost(desk, { ...FOR_ALL, state: 'suspended' });
    const over = { columns: { supersededAt: new Date('2024-10-15T03:00:00Z') } };
    const superseded = await storePost(desk, FOR_ALL, over);
    const cases: [string, PostKeys][] = [
      ['?phase=scheduled', scheduled],
      ['?phase=interaction-closed', closed],
      ['?phase=expired', expired],
      ['?state=suspended', suspended],
      ['?state=superseded', superseded],
      ['?state=withdrawn', nation],
    ];
    for (const [query, post] of cases) {
      expect(idsIn(await listed('leader', query))).toEqual(ids(post));
    }
    const { counts } = (await listed('leader')).meta;
    expect(counts).toMatchObject({
      ...{ scheduled: 1, 'interaction-closed': 1, expired: 1, suspended: 1 },
      ...{ superseded: 1, withdrawn: 1, live: 2, all: 8 },
    });
  });

  test('find what needs attention: unconfirmed, asked for, ending soon', async () => {
    const soon = await storePost(desk, until('2024-10-16T02:00:00Z'));
    await doneOnPost(desk, 'duty', ward.documentId, 'suspend', { reason: 'Chờ xác minh.' });
    await doneOnPost(desk, 'editor.tuphap', office.documentId, 'request-withdrawal', GROUNDS);
    const page = await listed('leader', '?attention=true');
    const reasons = page.data.map(({ documentId, attention }) => [documentId, attention]);
    expect(Object.fromEntries(reasons)).toMatchObject({
      [ward.documentId]: ['suspension-unconfirmed'],
      [office.documentId]: ['withdrawal-requested'],
      [soon.documentId]: ['ending-soon'],
    });
    await doneOnPost(desk, 'leader', ward.documentId, 'confirm-suspension');
    const left = idsIn(await listed('leader', '?attention=true'));
    expect(left).not.toContain(ward.documentId);
  });

  test('search by title and page by page', async () => {
    expect(idsIn(await listed('leader', '?q=di%20ch%C3%BAc'))).toEqual(ids(office));
    const first = await listed('leader', '?pageSize=2&sort=title:asc');
    const second = await listed('leader', '?pageSize=2&sort=title:asc&page=2');
    expect(first.data).toHaveLength(2);
    expect(idsIn(first).filter((id) => idsIn(second).includes(id))).toEqual([]);
  });

  test('refuse what they do not know', async () => {
    const client = await desk.as('leader');
    for (const query of ['?phase=moon', '?state=expired', '?foo=1', '?sort=slug:asc', '?page=0']) {
      expect((await client.get(`/editorial-desk/posts${query}`)).status).toBe(400);
    }
  });
});

describe('reactions', () => {
  test('are counted by kind', async () => {
    const { id } = (await desk.strapi.db
      .query('api::post.post')
      .findOne({ where: { documentId: office.documentId } })) as { id: number };
    for (const [key, kind] of Object.entries({ a: 'useful', b: 'useful', c: 'thanks' })) {
      await desk.strapi.db
        .query('api::reaction.reaction')
        .create({ data: { key, kind, post: id } });
    }
    const page = await listed('editor.tuphap');
    expect(page.data[0]?.reactions).toEqual({ useful: 2, 'not-useful': 0, thanks: 1 });
  });
});

import CASES from '../cases/notifications.json';
import {
  act,
  appraisal,
  bringToAppraisal,
  bringToLeadership,
  bringToMinistry,
  bringToOffice,
  CORRECTION,
  done,
  FOR_NATION,
  officeId,
  refusalOf,
  shownTo,
} from '../support/dossiers';
import { writeDraft } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import { clearOutbox, notificationsOf, toldOf } from '../support/notifications';
import { emailOf, type Who } from '../support/people';
import { FIRST_MOMENT } from '../support/test-clock';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
beforeEach(() => {
  desk.clock.set(FIRST_MOMENT);
});
afterAll(() => desk.close());

const corrections = [CORRECTION];
const REASON = { reason: 'Đã xem xét.' };
const STARTS: Readonly<Record<string, () => Promise<string>>> = {
  draft: () => writeDraft(desk),
  office: () => bringToOffice(desk),
  appraisal: () => bringToAppraisal(desk),
  leadership: () => bringToLeadership(desk),
  nation: () => bringToLeadership(desk, FOR_NATION),
  ministry: () => bringToMinistry(desk),
};
const BODIES: Readonly<Record<string, () => Promise<Readonly<Record<string, unknown>>>>> = {
  nothing: async () => ({}),
  corrections: async () => ({ corrections }),
  appraisal: () => appraisal(desk),
  reason: async () => REASON,
  assignee: async () => ({ person: 'p-vu-hai-dang' }),
  extension: async () => ({ ...REASON, workingDays: 2 }),
  office: async () => ({ ...REASON, office: await officeId(desk, 'pc06') }),
};

function named<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = table[name];
  if (found === undefined) throw new Error(`The cases name ${name}, which nobody wrote`);
  return found;
}

describe('an act is told to whom it concerns, and to nobody else', () => {
  test.each(CASES)(
    '$action from $start: $event',
    async ({ start, action, by, body, event, told }) => {
      const documentId = await named(STARTS, start)();
      await clearOutbox(desk);
      await done(desk, by as Who, documentId, action as 'submit', await named(BODIES, body)());
      const events = (await notificationsOf(desk, documentId)).map((row) => row.event);
      expect([...new Set(events)]).toEqual([event]);
      expect(await toldOf(desk, documentId, event)).toEqual(told);
    },
  );
});

describe('the outbox', () => {
  const changes = (documentId: string) =>
    done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections });

  test('holds nothing of an act that was refused or rolled back', async () => {
    const documentId = await bringToOffice(desk);
    await clearOutbox(desk);
    expect(refusalOf(await act(desk, 'officer.longthanh', documentId, 'receive'))[0]).toBe(404);
    const { ledger } = desk.app.ports;
    const append = ledger.append.bind(ledger);
    const broken = Object.assign(ledger, { append: () => Promise.reject(new Error('disk full')) });
    expect((await act(desk, 'officer.bienhoa', documentId, 'receive')).status).toBe(500);
    Object.assign(broken, { append });
    expect(await notificationsOf(desk, documentId)).toEqual([]);
  });

  test('does not tell of a retry under the same key a second time', async () => {
    const documentId = await bringToOffice(desk);
    await clearOutbox(desk);
    const client = await desk.as('officer.bienhoa');
    const path = `/editorial-desk/submissions/${documentId}/actions/receive`;
    const { expectedVersion } = await shownTo(desk, documentId, 'receive');
    const send = () => client.post(path, { expectedVersion }, { 'Idempotency-Key': 'once' });
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
    const rows = await notificationsOf(desk, documentId);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(rows.every(({ event }) => event === 'received')).toBe(true);
  });

  test('tells of a second request for changes again', async () => {
    const documentId = await bringToAppraisal(desk);
    await changes(documentId);
    const editor = await desk.as('editor.trangdai');
    const uid = 'api::submission.submission';
    await editor.put(`/content-manager/collection-types/${uid}/${documentId}`, {
      title: 'Bản hai',
    });
    const reply = [{ item: 1, text: 'Đã sửa.' }];
    await done(desk, 'editor.trangdai', documentId, 'submit', { reply });
    await changes(documentId);
    const asked = (await notificationsOf(desk, documentId)).filter(
      ({ event, accountId }, _index, all) =>
        event === 'changes-requested' && accountId === all[0]?.accountId,
    );
    expect(asked.map(({ round }) => round)).toEqual([1, 2]);
    expect(new Set(asked.map(({ facts }) => facts.noticeNumber)).size).toBe(2);
  });

  test('keeps nothing of the words that people wrote', async () => {
    const documentId = await bringToAppraisal(desk);
    const secret = 'Ông Trần Văn Bí, số 12 ngõ 3';
    const items = [{ ...CORRECTION, request: secret }];
    await done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections: items });
    expect(JSON.stringify(await notificationsOf(desk, documentId))).not.toContain(secret);
  });

  test('passes over an account that is not in use', async () => {
    const users = desk.strapi.db.query('admin::user');
    const where = { email: emailOf('colleague.trangdai') };
    await users.update({ where, data: { isActive: false } });
    const documentId = await bringToOffice(desk);
    expect(await toldOf(desk, documentId, 'submitted')).not.toContain('colleague.trangdai');
    await users.update({ where, data: { isActive: true } });
    expect(await toldOf(desk, await bringToOffice(desk), 'submitted')).toContain(
      'colleague.trangdai',
    );
  });
});

import type { CalendarPreview } from '../../src/contracts/calendar';
import { bringToOffice, CORRECTION, done, factsOf, refusalOf } from '../support/dossiers';
import { SUBMISSIONS } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import { faultInLedger, ledgerOf } from '../support/ledger';

const CALENDAR = '/editorial-desk/calendar';
const EXCEPTIONS =
  '/content-manager/collection-types/api::working-day-exception.working-day-exception';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

const admin = () => desk.as('quantri');

function holiday(date: string, more: object = {}) {
  const legalBasis = 'Quyết định số 10/QĐ-TTg';
  return { date, kind: 'holiday', name: 'Nghỉ đột xuất', legalBasis, status: 'confirmed', ...more };
}

async function dueOf(documentId: string): Promise<string | null> {
  return (await factsOf(desk, documentId)).dueOn;
}

async function recomputed(documentId: string) {
  const rows = await ledgerOf(desk);
  return rows.filter(
    ({ submission, action }) => submission === documentId && action === 'recompute-deadline',
  );
}

describe('a change of the calendar', () => {
  let documentId = '';
  beforeAll(async () => {
    documentId = await bringToOffice(desk);
    expect(await dueOf(documentId)).toBe('2024-10-15');
  });

  test('shows what it would do before it is saved, and saves nothing', async () => {
    const body = { set: [holiday('2024-10-10')] };
    const answer = await (await admin()).post(`${CALENDAR}/preview`, body).expect(200);
    const { effects, changes } = answer.body.data as CalendarPreview;
    expect(changes).toHaveLength(1);
    expect(effects).toMatchObject([{ documentId, from: '2024-10-15', to: '2024-10-16' }]);
    expect(await dueOf(documentId)).toBe('2024-10-15');
    expect(await recomputed(documentId)).toEqual([]);
  });

  test('moves open due dates later, each with its row in the ledger', async () => {
    const body = { set: [holiday('2024-10-10')], reason: 'Theo quyết định mới.' };
    await (await admin()).post(CALENDAR, body).expect(200);
    expect(await dueOf(documentId)).toBe('2024-10-16');
    const rows = await recomputed(documentId);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      reason: 'Theo quyết định mới.',
      details: { due: { from: '2024-10-15', to: '2024-10-16' }, days: ['2024-10-10'] },
    });
    expect(await faultInLedger(desk)).toBeNull();
  });

  test('never moves one earlier: the date that was told stays, and is explained', async () => {
    const answer = await (await admin()).post(CALENDAR, { remove: ['2024-10-10'] }).expect(200);
    const { effects } = answer.body.data as CalendarPreview;
    expect(effects).toMatchObject([{ computed: '2024-10-15', to: '2024-10-16' }]);
    expect(await dueOf(documentId)).toBe('2024-10-16');
    expect(await recomputed(documentId)).toHaveLength(1);
    const officer = await desk.as('officer.bienhoa');
    const { sla } = (await officer.get(`/editorial-desk/submissions/${documentId}`)).body.data;
    expect(sla.dueOn).toBe('2024-10-16');
    expect(sla.explanation.at(-1)).toMatchObject({ date: '2024-10-16', reason: 'kept' });
  });

  test('made in the content manager does the same, and is checked the same', async () => {
    const client = await desk.as('admin');
    const { status, ...row } = holiday('2024-10-11');
    await client.post(EXCEPTIONS, { ...row, confirmation: 'provisional' }).expect(201);
    expect(status).toBe('confirmed');
    expect(await dueOf(documentId)).toBe('2024-10-16');
    const rows = await recomputed(documentId);
    expect(rows.at(-1)?.details).toMatchObject({
      due: { provisionalBefore: false, provisionalAfter: true },
    });
    const wrong = { ...row, date: '2024-10-14', kind: 'swap-work', confirmation: 'confirmed' };
    expect(refusalOf(await client.post(EXCEPTIONS, wrong))).toEqual([400, 'calendar_kind_weekday']);
  });

  test('is refused whole, with every reason and line', async () => {
    const csv =
      'date,kind,name,legal_basis,status\n2024-12-30,holiday,,x,confirmed\n2024-02-30,off,a,b,c';
    const answer = await (await admin()).post(CALENDAR, { csv });
    expect(answer.status).toBe(400);
    const { faults } = answer.body.error.details;
    expect(faults.map(({ line }: { line: number }) => line)).toEqual([2, 3]);
    expect(refusalOf(answer)).toEqual([
      400,
      'calendar_name_missing',
      'calendar_date_invalid',
      'calendar_kind_unknown',
      'calendar_confirmation_unknown',
    ]);
  });

  test('is the administrators’ alone', async () => {
    for (const who of ['monitor', 'head.pc06', 'leader', 'editor.trangdai'] as const) {
      const client = await desk.as(who);
      expect((await client.post(CALENDAR, { set: [holiday('2024-12-30')] })).status).toBe(403);
    }
  });
});

describe('where the clock pauses while changes are made', () => {
  test('the days with the agency do not count, and are explained and measured', async () => {
    const client = await admin();
    const { versions, latest } = (await client.get('/editorial-desk/policy')).body.data;
    const values = {
      ...versions[0].values,
      clock: { ...versions[0].values.clock, onChanges: 'pause' },
    };
    const body = { expectedVersion: latest, note: 'Tạm dừng.', values };
    await client.put('/editorial-desk/policy', body).expect(200);
    desk.clock.set('2024-11-04T09:00:00+07:00');
    const fields = {
      visibleFrom: '2024-12-01T00:00:00.000Z',
      visibleUntil: '2024-12-31T00:00:00.000Z',
    };
    const documentId = await bringToOffice(desk, { fields: { ...fields, interactionUntil: null } });
    expect(await dueOf(documentId)).toBe('2024-11-12');
    desk.clock.set('2024-11-06T09:00:00+07:00');
    const asked = { corrections: [CORRECTION] };
    const paused = await done(desk, 'officer.bienhoa', documentId, 'request-changes', asked);
    expect(paused.body.data.sla.status).toBe('paused');
    desk.clock.set('2024-11-11T09:00:00+07:00');
    const editor = await desk.as('editor.trangdai');
    await editor.put(`${SUBMISSIONS}/${documentId}`, { title: 'Tên đã sửa' }).expect(200);
    const reply = [{ item: 1, text: 'Đã sửa.' }];
    const { sla, durations } = (
      await done(desk, 'editor.trangdai', documentId, 'submit', { reply })
    ).body.data;
    expect(sla.dueOn).toBe('2024-11-15');
    expect(
      sla.explanation
        .filter(({ reason }: { reason: string }) => reason === 'paused')
        .map(({ date }: { date: string }) => date),
    ).toEqual(['2024-11-07', '2024-11-08', '2024-11-11']);
    expect(durations).toMatchObject({
      withAgency: 3,
      total: 5,
      appraisal: [
        { round: 1, workingDays: 2 },
        { round: 2, workingDays: 0 },
      ],
    });
  });
});

describe('readiness and health', () => {
  test('warn of a year without a calendar, and call a missing present one an error', async () => {
    const client = await desk.as('monitor');
    const checks = async () => {
      const { data } = (await client.get('/editorial-desk/readiness').expect(200)).body;
      return { ready: data.ready, calendar: data.checks[0].status, next: data.checks[1].status };
    };
    expect(await checks()).toEqual({ ready: true, calendar: 'ok', next: 'ok' });
    expect((await desk.anonymous.get('/api/health').expect(200)).body.data.status).toBe('ok');
    const before = desk.clock.now();
    desk.clock.set('2031-01-06T09:00:00+07:00');
    expect(await checks()).toEqual({ ready: false, calendar: 'error', next: 'warning' });
    const { data } = (await desk.anonymous.get('/api/health').expect(200)).body;
    expect(data).toEqual({
      status: 'degraded',
      database: 'ok',
      calendar: { thisYear: false, nextYear: false },
      feed: { state: 'ready', posts: 0, secondsSinceDatabase: expect.any(Number) },
    });
    desk.clock.set(before);
  });
});

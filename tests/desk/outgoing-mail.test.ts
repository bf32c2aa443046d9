import type * as Application from '../../src/app';
import { bringToOffice, CORRECTION, done } from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';
import { clearOutbox } from '../support/notifications';
import { emailOf } from '../support/people';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import { FIRST_MOMENT } from '../support/test-clock';
import { loadCompiled } from '../support/test-environment';

let desk: TestDesk;
let sink: SmtpSink;

beforeAll(async () => {
  sink = await startSmtpSink();
  Object.assign(process.env, {
    ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(sink.port), SMTP_REQUIRE_TLS: 'false' },
    ...{ MAIL_FROM: 'Loa Phường <loa-phuong@cong-an.example>' },
  });
  desk = await bootDesk();
});
beforeEach(async () => {
  desk.clock.set(FIRST_MOMENT);
  sink.answer('accept');
  sink.received.length = 0;
  await clearOutbox(desk);
});
afterAll(async () => {
  await desk.close();
  await sink.stop();
});

const MINUTES = 1 / 60;
const deliver = () => desk.app.work.run('outbox');
const editorsMails = () => mailsTo('editor.trangdai');

function mailsTo(who: string) {
  return sink.received.filter(({ to }) => to.includes(emailOf(who)));
}

async function storedMails() {
  return (await desk.strapi.db.query('api::mail.mail').findMany({ orderBy: { id: 'asc' } })) as {
    state: string;
    attempts: number;
    error: string | null;
    messageId: string;
  }[];
}

/** Notifications of one urgent event: mails that leave at once. */
async function askForChanges(): Promise<string> {
  const documentId = await bringToOffice(desk);
  await clearOutbox(desk);
  await done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections: [CORRECTION] });
  return documentId;
}

describe('a mail', () => {
  test('gathers what one person is told within the window, and links to the dossiers', async () => {
    const first = await bringToOffice(desk);
    desk.clock.advance(5 * MINUTES);
    const second = await bringToOffice(desk);
    await deliver();
    expect(sink.received).toEqual([]);
    desk.clock.advance(5 * MINUTES);
    await deliver();
    const [mail, ...others] = editorsMails();
    expect(others).toEqual([]);
    const text = decoded(mail?.raw ?? '');
    expect(text).toContain('có 2 thay đổi liên quan đến công việc');
    for (const id of [first, second]) {
      expect(text).toContain(`/admin/plugins/editorial-desk/submissions/${id}`);
    }
    expect(text).toContain('Công an thành phố Biên Hòa');
    expect(sink.received.every(({ to }) => to.length === 1)).toBe(true);
  });

  test('leaves at once when it is urgent', async () => {
    await askForChanges();
    await deliver();
    expect(editorsMails()).toHaveLength(1);
    expect(decoded(editorsMails()[0]?.raw ?? '')).toMatch(
      /Văn bản thông báo số \d+\/2024\/TB-CABH/,
    );
  });

  test('is written in the language that its reader chose', async () => {
    const where = { email: emailOf('editor.trangdai') };
    const users = desk.strapi.db.query('admin::user');
    await users.update({ where, data: { preferedLanguage: 'en' } });
    await askForChanges();
    await deliver();
    await users.update({ where, data: { preferedLanguage: 'vi' } });
    expect(decoded(editorsMails()[0]?.raw ?? '')).toContain('Changes requested');
    expect(decoded(mailsTo('colleague.trangdai')[0]?.raw ?? '')).toContain('Đề nghị chỉnh sửa');
  });

  test('does not go to somebody who left after it was written', async () => {
    await askForChanges();
    const where = { email: emailOf('colleague.trangdai') };
    const users = desk.strapi.db.query('admin::user');
    await users.update({ where, data: { isActive: false } });
    await deliver();
    await users.update({ where, data: { isActive: true } });
    expect(mailsTo('colleague.trangdai')).toEqual([]);
    expect(editorsMails()).toHaveLength(1);
  });
});

describe('nothing is lost', () => {
  test('while the mail server is down: all of it leaves once it is up', async () => {
    await askForChanges();
    await sink.stop();
    const down = await deliver();
    expect(down).toMatchObject({ sent: 0, postponed: 1 });
    const [tried] = (await storedMails()).filter(({ attempts }) => attempts > 0);
    expect(tried).toMatchObject({ state: 'waiting', attempts: 1, error: 'ESOCKET' });
    desk.clock.advance(24);
    await deliver();
    await sink.start();
    desk.clock.advance(1);
    await deliver();
    const stored = await storedMails();
    expect(stored.map(({ state }) => state)).toEqual(stored.map(() => 'sent'));
    expect(sink.received).toHaveLength(stored.length);
  });

  test('when the line breaks after the mail was taken: it comes again under its Message-ID', async () => {
    await askForChanges();
    sink.answer('hang-up');
    await deliver();
    sink.answer('accept');
    desk.clock.advance(1);
    await deliver();
    const ids = editorsMails().map(({ messageId }) => messageId);
    const stored = await storedMails();
    expect(stored.every(({ state }) => state === 'sent')).toBe(true);
    expect(new Set(sink.received.map(({ messageId }) => messageId)).size).toBe(stored.length);
    expect(sink.received.length).toBeGreaterThan(stored.length);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@cong-an\.example>$/);
  });

  test('when an instance dies with a mail in its hands: another one takes it over', async () => {
    await askForChanges();
    await sink.stop();
    await deliver();
    await sink.start();
    const leaseUntil = new Date(desk.clock.now() + 5 * 60_000);
    await desk.strapi.db.query('api::mail.mail').updateMany({
      where: {},
      data: { state: 'sending', claimedBy: 'an instance that is gone', leaseUntil },
    });
    await deliver();
    expect(sink.received).toEqual([]);
    desk.clock.advance(6 * MINUTES);
    await deliver();
    expect(sink.received).toHaveLength((await storedMails()).length);
  });

  test('and what the server puts off is tried again, what it refuses waits for an administrator', async () => {
    await askForChanges();
    sink.answer('defer');
    await deliver();
    expect((await storedMails()).map(({ state, error }) => [state, error])).toContainEqual([
      'waiting',
      'EENVELOPE 451',
    ]);
    sink.answer('refuse');
    for (let hour = 0; hour < 6; hour += 1) {
      desk.clock.advance(2);
      await deliver();
    }
    const failed = await storedMails();
    expect(failed.every(({ state }) => state === 'failed')).toBe(true);
    sink.answer('accept');
    const leader = await desk.as('leader');
    expect((await leader.post('/editorial-desk/jobs/mails/retry')).status).toBe(403);
    const admin = await desk.as('admin');
    const answer = await admin.post('/editorial-desk/jobs/mails/retry');
    expect(answer.body.data.mail).toMatchObject({ failed: 0, waiting: failed.length });
    await deliver();
    expect(sink.received).toHaveLength(failed.length);
  });
});

test('several instances send each of a hundred mails once', async () => {
  const boundAt = new Date(desk.clock.now());
  const account = (await desk.strapi.db
    .query('admin::user')
    .findOne({ where: { email: emailOf('leader') } })) as { id: number };
  for (let count = 0; count < 100; count += 1) {
    await desk.strapi.db.query('api::mail.mail').create({
      data: {
        ...{ messageId: `<${count}@test>`, accountId: account.id, state: 'waiting', attempts: 0 },
        ...{ subject: 'Thử', text: 'Thử', html: '<p>Thử</p>', boundAt, nextAttemptAt: boundAt },
      },
    });
  }
  const { createApp } = await loadCompiled<typeof Application>('src/app.js');
  const others = [1, 2].map(() => createApp(desk.strapi, { now: () => desk.clock.now() }));
  await Promise.all([desk.app, ...others].map(({ work }) => work.run('outbox')));
  expect(sink.received).toHaveLength(100);
  expect(new Set(sink.received.map(({ messageId }) => messageId)).size).toBe(100);
});

/** The text of a mail, its quoted-printable and base64 parts read. */
function decoded(raw: string): string {
  const parts = raw.split(/^--.*$/m).map((part) => {
    const [head = '', ...body] = part.split(/\r?\n\r?\n/);
    const text = body.join('\n\n');
    if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
    if (!/quoted-printable/i.test(head)) return text;
    const bytes = text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
  });
  return parts.join('\n');
}

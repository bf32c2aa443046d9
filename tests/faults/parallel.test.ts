import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createClient, type Client } from '../support/client';
import { bringToLeadership, bringToOffice, factsOf, shownTo } from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';
import { emailOf, PASSWORD, type Who } from '../support/people';
import { ROOT } from '../support/test-environment';
import { approvalOf, faultsOf } from './support/approval';

const AT_ONCE = 40;

let desk: TestDesk;
let other: ChildProcess;
let otherAddress: string;

beforeAll(async () => {
  desk = await bootDesk();
  other = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'support/serve.ts')], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!other.stdout) throw new Error('The second server says nothing');
  const lines = createInterface({ input: other.stdout });
  [otherAddress] = (await once(lines, 'line')) as [string];
});
afterAll(async () => {
  other.kill();
  await once(other, 'exit');
  await desk.close();
});

/** One person signed in at both servers. */
async function atBoth(who: Who): Promise<readonly [Client, Client]> {
  const nobody = createClient(otherAddress, null);
  const login = { email: emailOf(who), password: PASSWORD };
  const answer = await nobody.post('/admin/login', login).expect(200);
  return [await desk.as(who), createClient(otherAddress, answer.body.data.token as string)];
}

const onPostgres = () => desk.strapi.db.dialect.client === 'postgres';

test('forty approvals at once, half of them at another process, are one approval', async () => {
  const documentId = await bringToLeadership(desk);
  const body = await shownTo(desk, documentId, 'approve');
  const before = await approvalOf(desk.strapi.db.connection, documentId);
  const clients = await atBoth('leader');
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, nth) => {
      const client = clients[nth % 2] ?? clients[0];
      return client.post(`/editorial-desk/submissions/${documentId}/actions/approve`, body);
    }),
  );
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses.filter((status) => status < 300)).toEqual([200]);
  // Two processes on one SQLite file may find it locked; they never both write.
  const refused = onPostgres() ? [409] : [409, 500, 503];
  expect(statuses.filter((status) => status >= 300 && !refused.includes(status))).toEqual([]);
  expect(await approvalOf(desk.strapi.db.connection, documentId)).toMatchObject({
    ...{ state: 'approved', version: before.version + 1, acts: 1, posts: before.posts + 1 },
  });
  expect(await faultsOf(desk.strapi.db.connection)).toEqual([]);
});

test('forty receipts at once have forty numbers without a gap', async () => {
  const dossiers: string[] = [];
  for (let nth = 0; nth < AT_ONCE; nth += 1) dossiers.push(await bringToOffice(desk));
  const clients = await atBoth('officer.bienhoa');
  const answers = await Promise.all(
    dossiers.map(async (documentId, nth) => {
      const client = (onPostgres() ? clients[nth % 2] : clients[0]) ?? clients[0];
      const body = await shownTo(desk, documentId, 'receive');
      return client.post(`/editorial-desk/submissions/${documentId}/actions/receive`, body);
    }),
  );
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const numbers = await Promise.all(
    dossiers.map(async (one) => Number((await factsOf(desk, one)).receiptNumber?.split('/')[0])),
  );
  const first = Math.min(...numbers);
  expect(numbers.sort((a, b) => a - b)).toEqual(dossiers.map((_, nth) => first + nth));
  expect(await faultsOf(desk.strapi.db.connection)).toEqual([]);
});

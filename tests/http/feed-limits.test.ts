import { refusalOf } from '../support/dossiers';
import { asGateway } from '../support/gateway';
import { bootDesk, type TestDesk } from '../support/harness';

const LIMITS = { FEED_ANONYMOUS_PER_MINUTE: '5', FEED_CITIZEN_PER_MINUTE: '3' };

let desk: TestDesk;
beforeAll(async () => {
  Object.assign(process.env, LIMITS);
  desk = await bootDesk();
});
afterAll(async () => {
  process.env.FEED_ANONYMOUS_PER_MINUTE = '';
  process.env.FEED_CITIZEN_PER_MINUTE = '';
  await desk.close();
});

test('too many requests are refused, in the format of every error, with the time to wait', async () => {
  const citizen = await desk.asCitizen('nam34.trangdai');
  const gateway = await asGateway(desk);
  const statuses: number[] = [];
  for (let n = 0; n < 8; n += 1) statuses.push((await desk.anonymous.get('/api/feed')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  const refused = await desk.anonymous.get('/api/feed/any-post');
  expect(refusalOf(refused)).toEqual([429, 'too_many_requests']);
  expect(refused.body).toMatchObject({
    data: null,
    error: { status: 429, name: 'RateLimitError' },
  });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.headers['x-content-type-options']).toBe('nosniff');
  // Whoever has a name is counted by it, however full the address is.
  const named: number[] = [];
  for (let n = 0; n < 5; n += 1) named.push((await citizen.get('/api/feed')).status);
  expect(named).toEqual([200, 200, 200, 200, 429]);
  for (let n = 0; n < 8; n += 1) expect((await gateway.get('/api/feed')).status).toBe(200);
  expect((await desk.anonymous.get('/_health')).status).toBeLessThan(300);
});

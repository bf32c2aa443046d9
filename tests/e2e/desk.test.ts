import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BASE, PASSWORD, startDemo, stopDemo } from './demo-server';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const PICTURES = process.env.E2E_PICTURES;
const TITLE = /Sang tên sổ đỏ/;
const WITHDRAWN = /Tổ công nghệ số Trảng Dài/;
const STARTING_MS = 900_000;

let demo: ChildProcess | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  demo = await startDemo();
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}, STARTING_MS);

afterAll(async () => {
  await browser?.close();
  if (demo) await stopDemo(demo);
});

/** Signs in to the panel in a window of its own. */
async function enter(account: string, path: string): Promise<Page> {
  if (!browser) throw new Error('Chromium did not start');
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => {
    const tour = { enabled: false, hidden: true, tours: {}, completedActions: [] };
    localStorage.setItem('STRAPI_GUIDED_TOUR', JSON.stringify(tour));
  });
  await page.goto(`${BASE}/admin/auth/login`);
  await page.fill('input[name=email]', `${account}@loa-phuong.example`);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.goto(`${BASE}/admin${path}`);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

async function feedTitles(): Promise<string[]> {
  const login = await fetch(`${BASE}/api/auth/local`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      identifier: 'citizen.nam34.trangdai@loa-phuong.example',
      password: PASSWORD,
    }),
  });
  const { jwt } = (await login.json()) as { jwt: string };
  const answer = await fetch(`${BASE}/api/feed?limit=50`, {
    headers: { Authorization: `Bearer ${jwt}` },
  });
  const { data } = (await answer.json()) as { data: { title: string }[] };
  return data.map(({ title }) => title);
}

test('an officer sees the office’s queue with states and deadlines in words', async () => {
  const page = await enter('officer.pc06', '/plugins/editorial-desk?state=in-appraisal');
  await page.getByRole('heading', { name: 'Bàn biên tập' }).waitFor();
  await page
    .getByText(/Quá hạn/)
    .first()
    .waitFor();
  await picture(page, 'queue');
  await page.context().close();
});

test('the queue is searched without tones, narrowed, laid out by state, and explains its keys', async () => {
  const page = await enter('officer.pc06', '/plugins/editorial-desk');
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  await rows.nth(1).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('heading', { name: 'Phím tắt' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  await page.keyboard.type('khang sinh');
  await page.waitForURL(/q=khang/);
  await rows.nth(1).waitFor({ state: 'detached' });
  expect(await rows.count()).toBe(1);
  expect(await rows.first().innerText()).toContain('Kháng sinh');
  await page.goto(`${BASE}/admin/plugins/editorial-desk?sla=overdue`);
  await rows.first().waitFor();
  expect(await rows.count()).toBe(await rows.filter({ hasText: 'Quá hạn' }).count());
  await page.goto(`${BASE}/admin/plugins/editorial-desk`);
  await page.getByRole('button', { name: 'Dạng cột theo trạng thái' }).click();
  const column = page.getByRole('region', { name: /Đang thẩm định/ });
  await column.getByRole('link', { name: /Kháng sinh/ }).waitFor();
  await picture(page, 'board');
  await page.context().close();
});

test('a head puts several dossiers into one pair of hands, and is told of each', async () => {
  const page = await enter('head.pc06', '/plugins/editorial-desk?state=in-appraisal');
  for (const name of [/Chọn hồ sơ Kháng sinh/, /Chọn hồ sơ Dùng thuốc/]) {
    await page.getByRole('checkbox', { name }).click();
  }
  await page.getByTestId('bulk-assign').click();
  const dialog = page.getByRole('dialog');
  await picture(page, 'assign');
  await page.getByTestId('assign-all-send').click();
  await dialog.getByText('Đã phân công').nth(1).waitFor();
  expect(await page.getByTestId('assign-all-send').isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).click();
  const taken = page.getByRole('row').filter({ hasText: 'Phụ trách: Dương Bá Lộc' });
  await taken.nth(1).waitFor();
  expect(await taken.count()).toBe(2);
  await page.context().close();
});

test('a leader withdraws a post, and citizens have it no longer', async () => {
  expect(await feedTitles()).toContainEqual(expect.stringMatching(WITHDRAWN));
  const page = await enter('leader', '/plugins/editorial-desk-posts');
  await page.getByRole('link', { name: WITHDRAWN }).waitFor();
  await picture(page, 'posts');
  await page.getByRole('link', { name: WITHDRAWN }).click();
  await page.getByTestId('post-action-withdraw').click();
  const dialog = page.getByRole('dialog');
  const send = dialog.getByTestId('dialog-send');
  expect(await send.isDisabled()).toBe(true);
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Sai nội dung' }).click();
  await dialog.locator('textarea').first().fill('Lịch hỗ trợ đã đổi, bài không còn đúng.');
  await send.click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Đã gỡ').first().waitFor();
  expect(await feedTitles()).not.toContainEqual(expect.stringMatching(WITHDRAWN));
  await page.context().close();
});

test('an editor finds the draft, what it lacks, and the way to submit it', async () => {
  const page = await enter('editor.tuphap', '/plugins/editorial-desk?state=draft');
  const draft = page.getByRole('row').filter({ hasText: 'Sở Tư pháp' }).first();
  await draft.getByRole('link').first().click();
  await page.waitForURL(/submissions\//);
  const documentId = page.url().split('/').at(-1) ?? '';
  const editor = '/admin/content-manager/collection-types/api::submission.submission/';
  await page.goto(`${BASE}${editor}${documentId}`);
  await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Gửi đề nghị' }).waitFor();
  await picture(page, 'edit');
  await page.context().close();
});

test('a leader confirms the consequence, approves, and the citizens meant see the post', async () => {
  expect(await feedTitles()).not.toContainEqual(expect.stringMatching(TITLE));
  const page = await enter('leader', '/plugins/editorial-desk?state=awaiting-approval');
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.waitForURL(/submissions\//);
  const approve = page.getByRole('button', { name: 'Phê duyệt', exact: true });
  await approve.waitFor();
  await picture(page, 'dossier');
  await approve.click();
  const dialog = page.getByRole('dialog');
  const sign = dialog.getByRole('button', { name: 'Phê duyệt', exact: true });
  expect(await sign.isDisabled()).toBe(true);
  await dialog.getByRole('checkbox').click();
  await sign.click();
  await page.getByText('Đã duyệt').first().waitFor();
  expect(await feedTitles()).toContainEqual(expect.stringMatching(TITLE));
  await page.context().close();
});

test('an office does not see what is routed to another', async () => {
  const page = await enter('officer.longthanh', '/plugins/editorial-desk');
  await page.getByRole('heading', { name: 'Bàn biên tập' }).waitFor();
  await page.getByText(/hồ sơ/).first().waitFor();
  expect(await page.getByText('Sở Tư pháp').count()).toBe(0);
  await page.context().close();
});

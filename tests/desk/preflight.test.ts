import type { Finding } from '../../src/domain/preflight/finding';
import { act, publish, refusalOf } from '../support/dossiers';
import { blocks, SUBMISSIONS, type DraftOptions, type Fields } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import { draftWith, seenBy } from '../support/preflight';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

/** The findings beside those that every small picture of the tests has. */
async function foundIn(fields: Fields, options: DraftOptions = {}): Promise<readonly Finding[]> {
  const documentId = await draftWith(desk, fields, options);
  const { findings } = await seenBy(desk, options.by ?? 'editor.trangdai', documentId);
  return findings.filter(({ code }) => code !== 'image_too_small');
}

const codesIn = async (fields: Fields, options: DraftOptions = {}) =>
  (await foundIn(fields, options)).map(({ code }) => code);

const link = (url: string) => [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'Xem ' },
      { type: 'link', url, children: [{ type: 'text', text: 'trang này' }] },
    ],
  },
];

describe('a draft is examined on every save', () => {
  test('and nothing is found in a usual one but that its cover is small', async () => {
    const documentId = await draftWith(desk, {});
    const { preflight, findings, overrides } = await seenBy(desk, 'editor.trangdai', documentId);
    expect({ preflight, overrides }).toEqual({ preflight: [], overrides: [] });
    expect(findings).toEqual([
      {
        code: 'image_too_small',
        field: 'cover',
        severity: 'advisory',
        overridable: false,
        params: { width: 32, height: 18, coverWidth: 1280, coverHeight: 720 },
      },
    ]);
  });

  test('honey, passwords and secrets in a sentence are no stamps', async () => {
    const fields = {
      title: 'MẬT ONG và chôm chôm Long Khánh đạt OCOP, mua ở đâu?',
      body: blocks('Mật ong nguyên chất.\nĐổi mật khẩu, bảo mật tài khoản.\nKhông tiết lộ bí mật.'),
    };
    expect(await codesIn(fields)).toEqual([]);
  });

  test('a stamp in the text closes the submit, whatever reason is given', async () => {
    const body = [...blocks('Kế hoạch'), ...blocks('T Ố I  M Ậ T'.normalize('NFD'))];
    const documentId = await draftWith(desk, { body });
    const { preflight } = await seenBy(desk, 'editor.trangdai', documentId);
    expect(preflight).toEqual([
      {
        code: 'secrecy_stamp',
        field: 'body',
        place: 2,
        severity: 'blocking',
        overridable: false,
        params: { stamp: 'TỐI MẬT' },
      },
    ]);
    const overrides = [{ code: 'secrecy_stamp', reason: 'Đã giải mật.' }];
    const answer = await act(desk, 'editor.trangdai', documentId, 'submit', { overrides });
    expect(refusalOf(answer)).toEqual([409, 'secrecy_stamp']);
  });

  test.each([
    [{ body: blocks('Chị A, CCCD 075203001234') }, ['national_id_number']],
    [{ summary: 'Gọi 0912 345 678' }, ['phone_number']],
    [{ title: 'Gọi 113 hoặc 1900 1234' }, []],
    [{ body: link('https://vneid.gov.vn@evil.example/') }, ['link_deceptive']],
    [{ body: link('https://baodongnai.com.vn/') }, ['link_unknown_host']],
    [{ body: link('http://dongnai.gov.vn/') }, ['link_not_https']],
    [{ body: link('https://dongnai.gov.vn/') }, []],
    [{ source: { name: 'Báo', url: 'https://xn--bo-jia.vn/' } }, ['link_deceptive']],
  ])('%j: %j', async (fields, codes) => {
    expect(await codesIn(fields)).toEqual(codes);
  });

  test('what a save mended is gone, and what it broke is there', async () => {
    const documentId = await draftWith(desk, { summary: 'Gọi 0912 345 678' });
    const editor = await desk.as('editor.trangdai');
    await editor.put(`${SUBMISSIONS}/${documentId}`, {
      summary: 'Gọi 113',
      body: blocks('Số 0987.654.321'),
    });
    const { preflight } = await seenBy(desk, 'editor.trangdai', documentId);
    expect(preflight).toMatchObject([
      { code: 'phone_number', field: 'body', place: 1, params: { masked: '•••••••321' } },
    ]);
    expect(JSON.stringify(preflight)).not.toContain('0987');
  });

  test('a topic off the list and a scope beyond the own territory are pointed out', async () => {
    const wide = { audience: { scope: 'district', codes: ['731'] } } as const;
    expect(await codesIn({}, wide)).toEqual(['scope_beyond_territory']);
    const justification = 'Cần cho mọi người.';
    expect(await codesIn({ justification }, { topic: 'OFF_LIST' })).toEqual(['topic_off_list']);
    const provincial = { by: 'editor.tuphap', audience: { scope: 'province', codes: ['75'] } };
    expect(await codesIn({}, provincial as DraftOptions)).toEqual([]);
  });
});

describe('a text that is there already', () => {
  const words = Array.from({ length: 60 }, (_, at) => `chữ${at}`);
  const text = (title: string, list: readonly string[]) => ({
    ...{ title, summary: 'Tóm tắt chung của bài viết', body: blocks(list.join(' ')) },
  });

  test('is found in the own agency’s dossiers, whole or nearly, but never by itself', async () => {
    await draftWith(desk, text('Bài gốc', words));
    expect(await foundIn(text('Bài gốc', words))).toMatchObject([
      { code: 'text_repeated', severity: 'advisory', params: { title: 'Bài gốc' } },
    ]);
    const changed = words.map((word, at) => (at === 30 ? 'khác' : word));
    const [finding] = await foundIn(text('Bài gốc', changed));
    expect(finding).toMatchObject({ code: 'text_nearly_repeated', params: { title: 'Bài gốc' } });
    expect(finding?.params?.percent).toBeGreaterThanOrEqual(80);
  });

  test('of another agency stays unknown to an agency, until it is on show', async () => {
    const list = words.map((word) => `lạ${word}`);
    const fields = text('Bài của nơi khác', list);
    await draftWith(desk, fields, { by: 'editor.trangdai' });
    const longThanh: DraftOptions = {
      by: 'editor.longthanh',
      audience: { scope: 'district', codes: ['740'] },
    };
    expect(await codesIn(fields, longThanh)).toEqual([]);
    await publish(desk, { fields });
    expect(await codesIn(fields, longThanh)).toContain('text_repeated');
  });

  test('is forgotten with the draft that held it', async () => {
    const list = words.map((word) => `xóa${word}`);
    const gone = await draftWith(desk, text('Bài sẽ xóa', list));
    const editor = await desk.as('editor.trangdai');
    expect((await editor.delete(`${SUBMISSIONS}/${gone}`)).status).toBe(200);
    expect(await codesIn(text('Bài sẽ xóa', list))).not.toContain('text_repeated');
  });
});

test('posts for the same people on the same days are named', async () => {
  const visible = {
    visibleFrom: '2025-03-01T00:00:00.000Z',
    visibleUntil: '2025-04-01T00:00:00.000Z',
    interactionUntil: null,
  };
  const shown = await publish(desk, {
    fields: { ...visible, title: 'Đã có bài tháng Ba', body: blocks('Một bài đã đăng từ trước') },
  });
  expect(shown).toBeTruthy();
  expect(await foundIn({ ...visible })).toMatchObject([
    { code: 'audience_overlap', params: { count: 1, titles: '“Đã có bài tháng Ba”' } },
  ]);
  const later = { visibleFrom: visible.visibleUntil, visibleUntil: '2025-05-01T00:00:00.000Z' };
  expect(await codesIn({ ...later, interactionUntil: null })).toEqual([]);
});

import { strFromU8, unzipSync } from 'fflate';
import type { Response } from 'supertest';
import {
  bringToAppraisal,
  bringToLeadership,
  bringToMinistry,
  bringToOffice,
  CORRECTION,
  done,
  factsOf,
  refusalOf,
} from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';
import type { Who } from '../support/people';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

const MISSING = [404, 'not_found'];

/** A dossier with a notice, and the notice's number. */
async function withNotice(): Promise<{ documentId: string; number: string }> {
  const documentId = await bringToAppraisal(desk);
  const answer = await done(desk, 'officer.bienhoa', documentId, 'request-changes', {
    corrections: [CORRECTION],
  });
  return { documentId, number: answer.body.data.notices[0].number as string };
}

async function get(who: Who, path: string): Promise<Response> {
  const client = await desk.as(who);
  return client.get(`/editorial-desk/submissions/${path}`);
}

/** A document as a Word file; its bytes. */
async function download(who: Who, path: string): Promise<Response> {
  const client = await desk.as(who);
  return client
    .get(`/editorial-desk/submissions/${path}`)
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done(null, Buffer.concat(chunks)));
    });
}

function textOf(answer: Response): string {
  const files = unzipSync(answer.body as Buffer);
  return strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ');
}

describe('a notice', () => {
  test.each([
    ['its number, encoded', (number: string) => encodeURIComponent(number)],
    ['the number’s slug', (number: string) => number.replaceAll('/', '-')],
  ])('is downloaded as a Word file by %s', async (_, address) => {
    const { documentId, number } = await withNotice();
    const answer = await download(
      'editor.trangdai',
      `${documentId}/notices/${address(number)}.docx`,
    );
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="thong-bao-\d+-2024-tb-cabh\.docx"$/,
    );
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const [first = ''] = number.split('/');
    const text = textOf(answer);
    expect(text).toContain(`Số: ${first}/TB-CABH`);
    expect(text).toContain('Biên Hòa, ngày 07 tháng 10 năm 2024');
    expect(text).toContain('Ghi rõ địa điểm tiêm');
    expect(text).toContain('TL. TRƯỞNG CÔNG AN THÀNH PHỐ');
  });

  test('is the same document as data for a page', async () => {
    const { documentId, number } = await withNotice();
    const answer = await get(
      'editor.trangdai',
      `${documentId}/notices/${encodeURIComponent(number)}`,
    );
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({
      title: `Thông báo ${number}`,
      head: { issuer: 'CÔNG AN THÀNH PHỐ BIÊN\u00a0HÒA', about: expect.stringMatching(/^V\/v/) },
      addressees: [expect.stringContaining('phường Trảng Dài')],
      signature: { name: 'Vũ Hải Đăng' },
    });
  });

  test('of a leader is signed in the head’s place', async () => {
    const documentId = await bringToLeadership(desk, { proposal: 'refuse' });
    const { body } = await done(desk, 'leader', documentId, 'refuse', {
      reason: 'Quảng cáo hàng hóa.',
      reasonCodes: ['topic-off-list'],
    });
    const slug = (body.data.notices[0].number as string).replaceAll('/', '-');
    const answer = await get('head.bienhoa', `${documentId}/notices/${slug}`);
    expect(answer.body.data.signature).toEqual({
      capacity: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM\u00a0ĐỐC'],
      name: 'Phan Trọng Nghĩa',
    });
    expect(JSON.stringify(answer.body.data.body)).toContain('Nội dung ngoài danh mục');
  });

  test('keeps quoting the request as it was when the agency has rewritten it', async () => {
    const { documentId, number } = await withNotice();
    const editor = await desk.as('editor.trangdai');
    const address = `/content-manager/collection-types/api::submission.submission/${documentId}`;
    await editor.put(address, { title: 'Tên bài mới' });
    const answer = await get(
      'editor.trangdai',
      `${documentId}/notices/${encodeURIComponent(number)}`,
    );
    expect(JSON.stringify(answer.body.data.body)).toContain('Lịch tiêm chủng mở rộng tháng 10');
  });

  test.each<Who>(['editor.longthanh', 'officer.longthanh', 'officer.nowhere'])(
    'does not exist for who may not see the dossier: %s',
    async (who) => {
      const { documentId, number } = await withNotice();
      for (const ending of ['.docx', '']) {
        const path = `${documentId}/notices/${encodeURIComponent(number)}${ending}`;
        expect(refusalOf(await get(who, path))).toEqual(MISSING);
      }
    },
  );

  test('of another dossier or of no number does not exist', async () => {
    const { documentId } = await withNotice();
    const { number } = await withNotice();
    const path = `${documentId}/notices`;
    for (const other of [encodeURIComponent(number), 'x', '..%2f..%2fetc']) {
      expect(refusalOf(await get('officer.bienhoa', `${path}/${other}.docx`))).toEqual(MISSING);
    }
  });
});

describe('the other documents', () => {
  const kindsFor = async (who: Who, documentId: string) =>
    (await get(who, documentId)).body.data.documents as string[];

  test('come to be with the acts they belong to', async () => {
    const documentId = await bringToOffice(desk);
    expect(await kindsFor('officer.bienhoa', documentId)).toEqual([]);
    await done(desk, 'officer.bienhoa', documentId, 'receive');
    expect(await kindsFor('officer.bienhoa', documentId)).toEqual(['receipt']);
    expect(
      refusalOf(await get('officer.bienhoa', `${documentId}/documents/proposal.docx`)),
    ).toEqual(MISSING);
  });

  test('give the receipt with number, due date and its explanation to the agency', async () => {
    desk.clock.set('2024-10-07T09:00:00+07:00');
    const documentId = await bringToAppraisal(desk);
    const { receiptNumber } = await factsOf(desk, documentId);
    expect(await kindsFor('editor.trangdai', documentId)).toEqual(['receipt']);
    const answer = await download('editor.trangdai', `${documentId}/documents/receipt.docx`);
    expect(answer.status).toBe(200);
    const text = textOf(answer);
    expect(text).toContain(receiptNumber);
    expect(text).toContain('hết ngày 15/10/2024');
    expect(text).toContain('12/10/2024');
    expect(text).toContain('Nghỉ hằng tuần');
  });

  test('keep appraisal and letter with the police', async () => {
    const documentId = await bringToMinistry(desk);
    const kinds = ['receipt', 'appraisal-sheet', 'proposal', 'ministry-letter'];
    for (const who of ['officer.bienhoa', 'leader', 'officer.c06', 'monitor'] as const) {
      expect(await kindsFor(who, documentId)).toEqual(kinds);
    }
    for (const kind of kinds) {
      const own = await download('officer.bienhoa', `${documentId}/documents/${kind}.docx`);
      expect([kind, own.status, own.body.length > 4_000]).toEqual([kind, 200, true]);
      const agency = await get('editor.trangdai', `${documentId}/documents/${kind}.docx`);
      expect([kind, agency.status]).toEqual([kind, kind === 'receipt' ? 200 : 404]);
    }
  });

  test('say what was found, proposed and forwarded', async () => {
    const documentId = await bringToMinistry(desk);
    const of = async (kind: string) =>
      textOf(await download('leader', `${documentId}/documents/${kind}.docx`));
    const sheet = await of('appraisal-sheet');
    expect(sheet.match(/ C\d+ /g)).toHaveLength(13);
    expect(sheet).toContain('NGƯỜI THẨM ĐỊNH');
    expect(await of('proposal')).toContain('đề nghị C06, Bộ Công an xem xét');
    const letter = await of('ministry-letter');
    expect(letter).toMatch(/Số: \d+\/CV-CAT/);
    expect(letter).toContain('Cả nước cần biết');
    expect(letter).toContain('KT. GIÁM ĐỐC');
  });

  test('of an unknown kind do not exist', async () => {
    const documentId = await bringToAppraisal(desk);
    for (const kind of ['secret', 'toString', 'receipt%2f..']) {
      const path = `${documentId}/documents/${kind}.docx`;
      expect(refusalOf(await get('officer.bienhoa', path))).toEqual(MISSING);
    }
  });
});

import { documentOf } from '../support/client';
import { act, done, refusalOf } from '../support/dossiers';
import { blocks, SUBMISSIONS } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import { faultInLedger } from '../support/ledger';
import { draftWith, seenBy } from '../support/preflight';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

describe('a finding that an editor answers for', () => {
  const WITH_NUMBERS = { body: blocks('Trực ban 0251.3822.123, chị A CCCD 075203001234') };
  const reason = 'Số trực ban của Ủy ban nhân dân phường.';

  test('refuses the submit while one of them has no reason', async () => {
    const documentId = await draftWith(desk, WITH_NUMBERS);
    const submit = (overrides: object[]) =>
      act(desk, 'editor.trangdai', documentId, 'submit', { overrides });
    expect(refusalOf(await act(desk, 'editor.trangdai', documentId, 'submit'))).toEqual([
      ...[409, 'national_id_number', 'phone_number'],
    ]);
    expect(refusalOf(await submit([{ code: 'phone_number', reason }]))).toEqual([
      ...[409, 'national_id_number'],
    ]);
    const blank = { code: 'national_id_number', reason: '   ' };
    expect(refusalOf(await submit([{ code: 'phone_number', reason }, blank]))).toEqual([
      ...[409, 'national_id_number'],
    ]);
    const malformed = await submit([{ code: 'phone_number', reason, by: 'x' }]);
    expect(refusalOf(malformed)).toEqual([400, 'invalid_request']);
  });

  test('goes into the ledger with who and why, and the appraiser sees it', async () => {
    const documentId = await draftWith(desk, WITH_NUMBERS);
    const overrides = [
      { code: 'phone_number', reason: ` ${reason} ` },
      { code: 'national_id_number', reason: 'Chị A đồng ý bằng văn bản.' },
      { code: 'link_deceptive', reason: 'Không có liên kết nào.' },
    ];
    await done(desk, 'editor.trangdai', documentId, 'submit', { overrides });
    const { overrides: seen, findings } = await seenBy(desk, 'officer.bienhoa', documentId);
    expect(seen).toMatchObject([
      {
        code: 'phone_number',
        reason,
        round: 1,
        actor: { name: 'Phạm Minh Nhựt' },
        findings: [{ field: 'body', place: 1, params: { masked: '••••••••123' } }],
      },
      { code: 'national_id_number', reason: 'Chị A đồng ý bằng văn bản.' },
    ]);
    expect(findings.map(({ code }) => code)).toContain('phone_number');
    expect((await seenBy(desk, 'editor.trangdai', documentId)).overrides).toHaveLength(2);
    const rows = await desk.strapi.db
      .query('api::review-decision.review-decision')
      .findMany({ where: { submission: documentId } });
    expect(JSON.stringify(rows)).not.toMatch(/3822|075203/);
    expect(await faultInLedger(desk)).toBeNull();
  });

  test('what the agency works on afterwards is its own business', async () => {
    const documentId = await draftWith(desk, {});
    await done(desk, 'editor.trangdai', documentId, 'submit');
    await done(desk, 'officer.bienhoa', documentId, 'receive');
    const corrections = [
      { place: 'Đoạn 1', reasonCode: 'presentation', request: 'Ghi rõ địa điểm.' },
    ];
    await done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections });
    const editor = await desk.as('editor.trangdai');
    const saved = await editor.put(`${SUBMISSIONS}/${documentId}`, { summary: 'Gọi 0912345678' });
    expect(documentOf(saved)).toBe(documentId);
    expect((await seenBy(desk, 'officer.bienhoa', documentId)).findings).toEqual([]);
    expect((await seenBy(desk, 'editor.trangdai', documentId)).preflight).toHaveLength(1);
  });
});

import type { AppraisalFacts } from './appraisal-sheet';
import { bodyOf, issuerLine, parentLine, placeOf, signatureOf } from './letterhead';
import { paragraph, titled, type OfficialDocument, type Part } from './official-document';
import { PHRASES, PROPOSED } from './phrases';
import {
  capitals,
  closing,
  listed,
  numberToCome,
  placeAndDate,
  withoutStop,
} from './writing-rules';
import { dossierParts } from './request-paragraphs';

/**
 * The proposal to the leadership (CV 6915 2d, step 3: "thực hiện các thủ tục để đề xuất"). Its
 * number is the registry's to give, so that it stays open here.
 */
export function proposalDocument(facts: AppraisalFacts): OfficialDocument {
  const { office, appraiser, proposal } = facts;
  return {
    title: `Tờ trình ${facts.receiptNumber ?? ''}`.trim(),
    head: {
      parent: parentLine(office),
      issuer: issuerLine(office),
      number: numberToCome(`TTr-${office.symbol}`),
      about: null,
      placeAndDate: placeAndDate(placeOf(office), facts.appraisedOn),
    },
    name: { type: 'TỜ TRÌNH', about: PROPOSED[proposal].about },
    addressees: [facts.leadership],
    body: [...opening(facts), ...results(facts), ...request(facts)],
    copies: listed([PHRASES.asAbove, `Lưu: VT, ${office.symbol}`]),
    signature: signatureOf(appraiser, office),
  };
}

function opening(facts: AppraisalFacts): Part[] {
  const { office, receivedOn, receiptNumber } = facts;
  const book = receiptNumber === null ? '' : ` (số tiếp nhận ${receiptNumber})`;
  return [
    paragraph(
      `Thực hiện ${PHRASES.rule}, ngày ${receivedOn}, ${bodyOf(office)} tiếp nhận hồ sơ của ` +
        `${facts.request.agency} đề nghị đăng tải nội dung trên ứng dụng VNeID${book}. ` +
        `${bodyOf(office)} báo cáo kết quả thẩm định và đề xuất như sau:`,
    ),
    paragraph('1. Nội dung đề nghị', { bold: true }),
    ...dossierParts(facts.request),
  ];
}

function results({ checklist, criteria }: AppraisalFacts): Part[] {
  const count = (result: string) =>
    String(checklist.filter((one) => one.result === result).length).padStart(2, '0');
  const failed = criteria.filter(({ code }) =>
    checklist.some(({ criterion, result }) => criterion === code && result === 'fail'),
  );
  const list = failed.map(({ code, name }) => `${code} (${withoutStop(name)})`).join('; ');
  return [
    paragraph('2. Kết quả thẩm định', { bold: true }),
    paragraph(
      `Đã thẩm định đủ ${criteria.length} tiêu chí về nội dung và hình thức: ${count('pass')} tiêu ` +
        `chí đạt, ${count('fail')} tiêu chí không đạt, ${count('not-applicable')} tiêu chí không áp dụng.`,
    ),
    ...(failed.length === 0 ? [] : [titled('Tiêu chí không đạt:', `${list}.`)]),
  ];
}

function request({ proposal, reason, office, leadership }: AppraisalFacts): Part[] {
  return [
    paragraph('3. Đề xuất', { bold: true }),
    paragraph(`${bodyOf(office)} đề xuất ${leadership} ${PROPOSED[proposal].ask}.`),
    ...(reason === null ? [] : [titled('Ý kiến thêm:', `${withoutStop(reason)}.`)]),
    paragraph('(Gửi kèm: văn bản đề nghị, file mềm nội dung, phiếu thẩm định.)', { italic: true }),
    paragraph(closing(`Kính trình ${leadership} xem xét, quyết định`)),
    { kind: 'box', title: `Ý KIẾN CỦA ${capitals(leadership)}` },
  ];
}

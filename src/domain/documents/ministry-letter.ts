import type { LocalDate } from '../shared/local-date';
import { bodyOf, issuerLine, parentLine, placeOf, signatureOf } from './letterhead';
import type { IssuingOffice, Signatory } from './letterhead';
import { paragraph, titled, type OfficialDocument, type Part } from './official-document';
import { ABOUT, PHRASES } from './phrases';
import type { RequestFacts } from './request-facts';
import { dossierParts } from './request-paragraphs';
import { closing, listed, placeAndDate, printedNumber, withoutStop } from './writing-rules';

/** A forwarding to the ministry with all that its letter says. */
export interface ForwardingFacts {
  readonly number: string;
  readonly forwardedOn: LocalDate;
  readonly request: RequestFacts;
  readonly office: IssuingOffice;
  /** The office that appraised the request and keeps the file. */
  readonly receivedBy: string;
  readonly signatory: Signatory;
  readonly ministry: string;
  readonly reason: string | null;
}

/**
 * The letter that asks the ministry's department to approve and show what is for the whole country
 * or off the list; the necessity is the agency's and the leadership's to say (CV 6915 2b).
 */
export function ministryLetter(facts: ForwardingFacts): OfficialDocument {
  const { office, number, request, signatory } = facts;
  return {
    title: `Công văn ${number}`,
    head: {
      parent: parentLine(office),
      issuer: issuerLine(office),
      number: printedNumber(number),
      about: `V/v ${ABOUT.ministry}`,
      placeAndDate: placeAndDate(placeOf(office), facts.forwardedOn),
    },
    name: null,
    addressees: [facts.ministry],
    body: letterBody(facts),
    copies: listed([PHRASES.asAbove, `${request.agency} (để biết)`, 'Lưu: VT, PC06']),
    signature: signatureOf(signatory, office),
  };
}

function letterBody(facts: ForwardingFacts): Part[] {
  const { office, request } = facts;
  return [
    paragraph(
      `Thực hiện điểm b khoản 2 ${PHRASES.rule}, ${bodyOf(office)} nhận được Công văn số ` +
        `${request.letterNumber} ngày ${request.letterOn} của ${request.agency} đề nghị đăng tải ` +
        `nội dung tuyên truyền trên ứng dụng VNeID. Qua thẩm định của ${facts.receivedBy}, nội ` +
        'dung bảo đảm yêu cầu nhưng có phạm vi toàn quốc hoặc ngoài danh mục chủ đề, thuộc thẩm ' +
        'quyền xem xét của Bộ Công an. Cụ thể:',
    ),
    paragraph('1. Nội dung đề nghị đăng tải', { bold: true }),
    ...dossierParts({ ...request, justification: null }),
    paragraph('2. Yêu cầu, tính cần thiết', { bold: true }),
    ...(request.justification === null ? [] : [paragraph(stopped(request.justification))]),
    ...(facts.reason === null
      ? []
      : [titled(`Ý kiến của ${bodyOf(office)}:`, stopped(facts.reason))]),
    paragraph('(Gửi kèm: văn bản đề nghị, file mềm nội dung và hình ảnh.)', { italic: true }),
    paragraph(
      closing(
        `${bodyOf(office)} đề nghị ${facts.ministry} xem xét, phê duyệt, đăng tải và thông báo ` +
          'kết quả để trả lời đơn vị đề nghị',
      ),
    ),
  ];
}

function stopped(text: string): string {
  return `${withoutStop(text)}.`;
}

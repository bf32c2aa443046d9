import type { LocalDate } from '../shared/local-date';
import type { Correction } from '../submission/dossier';
import { bodyOf, issuerLine, parentLine, placeOf, signatureOf } from './letterhead';
import type { IssuingOffice, Signatory } from './letterhead';
import { paragraph, titled, type OfficialDocument, type Part } from './official-document';
import { ABOUT, PHRASES } from './phrases';
import type { RequestFacts } from './request-facts';
import {
  closing,
  listed,
  placeAndDate,
  pointMark,
  printedNumber,
  withoutStop,
} from './writing-rules';

/** A reason of the catalogue, as a document names it. */
export interface NamedReason {
  readonly name: string;
  readonly criterion: string | null;
  readonly legalBasis: string;
}

/** A written notice with all that its document says. */
export interface NoticeFacts {
  readonly kind: 'changes-requested' | 'refusal';
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly receiptNumber: string | null;
  readonly receivedOn: string;
  readonly request: RequestFacts;
  readonly office: IssuingOffice;
  readonly signatory: Signatory;
  readonly items: readonly Correction[];
  readonly reason: string | null;
  /** The reasons that a refusal cites. */
  readonly reasons: readonly NamedReason[];
  readonly reasonOf: (code: string) => NamedReason | null;
  /** What the pinned policy does with the clock when the agency sends its corrections. */
  readonly onChanges: 'restart' | 'pause';
}

/**
 * The notice that a request is not shown as it is: what was found, the reasons one by one, each with
 * its legal basis, and what is asked (CV 6915 2d, step 3).
 */
export function noticeDocument(facts: NoticeFacts): OfficialDocument {
  const { office, number, issuedOn, request, signatory } = facts;
  return {
    title: `Thông báo ${number}`,
    head: {
      parent: parentLine(office),
      issuer: issuerLine(office),
      number: printedNumber(number),
      about: `V/v ${ABOUT.notice}`,
      placeAndDate: placeAndDate(placeOf(office), issuedOn),
    },
    name: null,
    addressees: [request.agency],
    body: [...opening(facts), ...finding(facts), ...asked(facts), ...ending(facts)],
    copies: listed([PHRASES.asAbove, ...copiesFor(office), `Lưu: VT, ${office.symbol}`]),
    signature: signatureOf(signatory, office),
  };
}

function copiesFor({ kind }: IssuingOffice): string[] {
  return kind === 'district-police' ? ['PC06 (để theo dõi)'] : [];
}

function opening({ request, receivedOn, receiptNumber, office }: NoticeFacts): Part[] {
  const book = receiptNumber === null ? '' : `, số tiếp nhận ${receiptNumber}`;
  return [
    paragraph(
      `Ngày ${receivedOn}, ${bodyOf(office)} nhận được Công văn số ${request.letterNumber} ngày ` +
        `${request.letterOn} của ${request.agency} về việc đề nghị đăng tải nội dung ` +
        `“${request.title}” trên ứng dụng VNeID (kèm file mềm nội dung${book}).`,
    ),
    paragraph(
      `Căn cứ ${PHRASES.rule}, qua thẩm định nội dung và hình thức, ${bodyOf(office)} thông báo ` +
        'như sau:',
    ),
  ];
}

function finding(facts: NoticeFacts): Part[] {
  const verdict =
    facts.kind === 'refusal'
      ? 'không đồng ý đăng tải do nội dung đề nghị không bảo đảm yêu cầu'
      : 'nội dung đề nghị chưa bảo đảm yêu cầu';
  return [
    titled('1. Kết quả thẩm định:', `${verdict} theo điểm b khoản 2 ${PHRASES.ruleShort}.`),
    paragraph('2. Lý do:', { bold: true }),
    ...points(facts.kind === 'refusal' ? refusalReasons(facts) : itemReasons(facts)),
  ];
}

function itemReasons({ items, reasonOf }: NoticeFacts): string[] {
  return items.map(({ place, reasonCode, legalBasis }) => {
    const reason = reasonOf(reasonCode);
    const named = reason === null ? { name: reasonCode, criterion: null } : reason;
    return `Tại “${withoutStop(place)}”: ${sentenceOf({ ...named, legalBasis })}`;
  });
}

function refusalReasons({ reason, reasons }: NoticeFacts): string[] {
  return [...reasons.map(sentenceOf), ...(reason === null ? [] : [withoutStop(reason)])];
}

function sentenceOf({ name, criterion, legalBasis }: NamedReason): string {
  const about = criterion === null ? '' : ` (tiêu chí ${criterion})`;
  return `${withoutStop(name)}${about}. Căn cứ: ${withoutStop(legalBasis)}`;
}

function points(texts: readonly string[]): Part[] {
  return listed(texts).map((text, index) => paragraph(`${pointMark(index)} ${text}`));
}

function asked({ kind, items, onChanges }: NoticeFacts): Part[] {
  if (kind === 'refusal') return [];
  const clock = onChanges === 'restart' ? 'được tính lại từ' : 'được tính tiếp từ';
  return [
    paragraph('3. Đề nghị chỉnh sửa:', { bold: true }),
    ...points(items.map(({ place, request }) => `Tại “${withoutStop(place)}”: ${request}`)),
    paragraph(
      'Đề nghị trả lời từng nội dung nêu trên theo đúng thứ tự và gửi lại văn bản kèm file mềm đã ' +
        `chỉnh sửa; thời hạn thẩm định ${clock} ngày nhận được hồ sơ gửi lại.`,
    ),
  ];
}

function ending({ kind, number, request, office, signatory }: NoticeFacts): Part[] {
  const phone = office.phone === null ? '' : `, số điện thoại ${office.phone}`;
  const again =
    'Trường hợp tiếp tục có nhu cầu đăng tải, đề nghị lập hồ sơ mới và dẫn chiếu thông báo này.';
  return [
    ...(kind === 'refusal' ? [paragraph(again)] : []),
    paragraph(
      `Thông tin trao đổi liên hệ: ${signatory.name}, ${signatory.title}${phone} (mã tra cứu trên ` +
        `hệ thống: ${number}).`,
    ),
    paragraph(
      closing(
        kind === 'refusal'
          ? `${bodyOf(office)} thông báo để ${request.agency} biết`
          : `${bodyOf(office)} thông báo để ${request.agency} biết, thực hiện`,
      ),
    ),
  ];
}

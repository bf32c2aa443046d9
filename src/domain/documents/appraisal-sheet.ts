import { CHECK_RESULTS, type CheckedCriterion } from '../appraisal/checklist';
import type { LocalDate } from '../shared/local-date';
import type { Proposal } from '../submission/dossier';
import { issuerLine, parentLine, placeOf } from './letterhead';
import type { IssuingOffice, Signatory } from './letterhead';
import {
  paragraph,
  titled,
  type OfficialDocument,
  type Part,
  type Table,
} from './official-document';
import { NAMES, PROPOSED, RESULTS } from './phrases';
import { capitalized, requestTable } from './request-table';
import type { RequestFacts } from './request-facts';
import { capitals, listed, placeAndDate } from './writing-rules';

/** A criterion of the catalogue, as a document names it. */
export interface NamedCriterion {
  readonly code: string;
  readonly name: string;
  readonly blocking: boolean;
}

/** An appraisal with all that its documents say. */
export interface AppraisalFacts {
  readonly office: IssuingOffice;
  readonly appraiser: Signatory;
  readonly appraisedOn: LocalDate;
  readonly receiptNumber: string | null;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly round: number;
  readonly request: RequestFacts;
  readonly criteria: readonly NamedCriterion[];
  readonly checklist: readonly CheckedCriterion[];
  readonly proposal: Proposal;
  readonly reason: string | null;
  /** Whom it is proposed to. */
  readonly leadership: string;
}

/** The sheet of the appraisal: what was appraised, every criterion with its result, the proposal. */
export function appraisalSheet(facts: AppraisalFacts): OfficialDocument {
  const { office, appraiser, receiptNumber } = facts;
  return {
    title: `Phiếu thẩm định ${receiptNumber ?? ''}`.trim(),
    head: {
      parent: parentLine(office),
      issuer: issuerLine(office),
      number: null,
      about: null,
      placeAndDate: placeAndDate(placeOf(office), facts.appraisedOn),
    },
    name: NAMES.sheet,
    addressees: [],
    body: sheetBody(facts),
    copies: listed([`${facts.leadership} (để báo cáo)`, `Lưu: HS, ${office.symbol}`]),
    signature: { capacity: [capitals('Người thẩm định')], name: appraiser.name },
  };
}

function sheetBody(facts: AppraisalFacts): Part[] {
  return [
    paragraph('I. THÔNG TIN HỒ SƠ', { bold: true }),
    requestTable(facts.request, [
      ['Số tiếp nhận', facts.receiptNumber ?? 'Chưa có'],
      ['Ngày nhận hồ sơ', facts.receivedOn],
      ['Hạn thẩm định', facts.dueOn ?? 'Không xác định'],
      ['Lần thẩm định', String(facts.round)],
    ]),
    paragraph('II. KẾT QUẢ THẨM ĐỊNH', { bold: true }),
    resultsTable(facts),
    paragraph('(*) Tiêu chí bắt buộc: không đạt thì không được đề xuất đăng tải.', {
      italic: true,
    }),
    paragraph('III. ĐỀ XUẤT', { bold: true }),
    titled(`Đề xuất ${facts.leadership}:`, `${PROPOSED[facts.proposal].ask}.`),
    ...(facts.reason === null ? [] : [titled('Ý kiến thêm:', facts.reason)]),
  ];
}

/** All criteria in the catalogue's order, whatever order the officer checked them in. */
function resultsTable({ criteria, checklist }: AppraisalFacts): Table {
  const checked = new Map(checklist.map((one) => [one.criterion, one]));
  return {
    kind: 'table',
    widths: [8, 46, 17, 29],
    header: ['Mã', 'Tiêu chí', 'Kết quả', 'Ghi chú'],
    rows: criteria.map(({ code, name, blocking }) => {
      const one = checked.get(code);
      const mark = blocking ? ' (*)' : '';
      return [code, `${name}${mark}`, resultInWords(one?.result), capitalized(one?.note ?? '')];
    }),
  };
}

/** A result as the sheet has it; what an older sheet called otherwise stays as it is. */
export function resultInWords(result: string | undefined): string {
  if (result === undefined) return 'Chưa thẩm định';
  const known = CHECK_RESULTS.find((one) => one === result);
  return known === undefined ? result : RESULTS[known];
}

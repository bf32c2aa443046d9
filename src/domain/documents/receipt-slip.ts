import type { ExplainedDay } from '../calendar/explained-day';
import type { LocalDate } from '../shared/local-date';
import { bodyOf, issuerLine, parentLine, placeOf } from './letterhead';
import type { IssuingOffice, Signatory } from './letterhead';
import {
  paragraph,
  titled,
  type OfficialDocument,
  type Part,
  type Table,
} from './official-document';
import { NAMES } from './phrases';
import type { RequestFacts } from './request-facts';
import { FACT_WIDTHS, identity } from './request-table';
import { closing, listed, placeAndDate, printedNumber, shortDate } from './writing-rules';

/** A receipt with all that its slip says. */
export interface ReceiptFacts {
  readonly number: string;
  readonly registeredOn: LocalDate;
  /** "09 giờ 15 ngày 07/10/2024". */
  readonly receivedAt: string;
  readonly round: number;
  readonly request: RequestFacts;
  readonly office: IssuingOffice;
  readonly clerk: Signatory;
  readonly deadline: {
    readonly dueOn: LocalDate;
    readonly limit: number;
    readonly provisional: boolean;
    readonly days: readonly ExplainedDay[];
  } | null;
}

/** The slip that the agency gets: the number in the book, the due date, and why it is that day. */
export function receiptSlip(facts: ReceiptFacts): OfficialDocument {
  const { office, number, request, clerk } = facts;
  return {
    title: `Giấy biên nhận ${number}`,
    head: {
      parent: parentLine(office),
      issuer: issuerLine(office),
      number: printedNumber(number),
      about: null,
      placeAndDate: placeAndDate(placeOf(office), facts.registeredOn),
    },
    name: NAMES.receipt,
    addressees: [],
    body: [
      paragraph(`${bodyOf(office)} đã tiếp nhận hồ sơ sau đây:`),
      factsTable(facts),
      ...dueParts(facts),
      paragraph(closing('Giấy biên nhận này được lập từ sổ tiếp nhận của hệ thống')),
    ],
    copies: listed([request.agency, `Lưu: VT, ${office.symbol}`]),
    signature: { capacity: ['NGƯỜI TIẾP NHẬN'], name: clerk.name },
  };
}

function factsTable({ number, receivedAt, round, request }: ReceiptFacts): Table {
  return {
    kind: 'table',
    widths: FACT_WIDTHS,
    header: null,
    rows: [
      ...identity(request),
      ['Số tiếp nhận', number],
      ['Thời điểm nhận', receivedAt],
      ['Lần gửi', String(round)],
    ],
  };
}

function dueParts({ deadline }: ReceiptFacts): Part[] {
  if (deadline === null) return [];
  const { dueOn, limit, provisional, days } = deadline;
  const note = provisional ? ' (tạm tính, do lịch nghỉ chưa có quyết định chính thức)' : '';
  return [
    titled('Hạn thẩm định:', `hết ngày ${shortDate(dueOn)}${note}.`),
    paragraph(
      `Thời hạn không quá ${String(limit).padStart(2, '0')} ngày làm việc kể từ ngày nhận được văn ` +
        'bản (điểm d khoản 2 Công văn số 6915/UBND-THNC); ngày nhận không tính vào thời hạn (Điều ' +
        '147 Bộ luật Dân sự năm 2015), thời hạn kết thúc lúc 24 giờ của ngày cuối cùng (Điều 148). ' +
        'Cách tính từng ngày:',
    ),
    daysTable(days),
  ];
}

function daysTable(days: readonly ExplainedDay[]): Table {
  return {
    kind: 'table',
    widths: [20, 20, 60],
    header: ['Ngày', 'Ngày thứ', 'Giải thích'],
    rows: days.map((day) => [
      shortDate(day.date),
      day.counted === null ? '–' : String(day.counted),
      reasonInWords(day),
    ]),
  };
}

const REASONS: Readonly<Record<ExplainedDay['reason'], string>> = {
  'day-of-receipt': 'Ngày nhận hồ sơ, không tính',
  'after-hours': 'Nhận sau giờ làm việc, tính từ ngày làm việc tiếp theo',
  working: 'Ngày làm việc',
  'swapped-working': 'Làm bù, tính là ngày làm việc',
  weekend: 'Nghỉ hằng tuần',
  holiday: 'Nghỉ lễ, tết',
  'in-lieu': 'Nghỉ bù',
  'swap-off': 'Nghỉ hoán đổi',
  paused: 'Hồ sơ do cơ quan đề nghị hoàn thiện, tạm dừng tính thời hạn',
  kept: 'Giữ hạn đã thông báo',
};

function reasonInWords({ reason, name, legalBasis }: ExplainedDay): string {
  const basis = legalBasis === null ? '' : ` (${legalBasis})`;
  return `${REASONS[reason]}${name === null ? '' : `: ${name}`}${basis}`;
}

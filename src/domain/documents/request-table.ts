import type { Table } from './official-document';
import type { RequestFacts } from './request-facts';

/** The widths of a table of facts: its names, and what they stand for. */
export const FACT_WIDTHS = [30, 70];

/** The request as a table of facts. */
export function requestTable(
  request: RequestFacts,
  further: readonly (readonly string[])[],
): Table {
  return {
    kind: 'table',
    widths: FACT_WIDTHS,
    header: null,
    rows: [
      ...identity(request),
      ['Chủ đề', request.topic],
      ['Chương trình', request.programme],
      ['Đối tượng', capitalized(request.people)],
      ['Thời gian hiển thị', capitalized(request.window)],
      ['Thời gian tương tác', capitalized(request.interaction)],
      ...further,
    ],
  };
}

/** Whose request it is, by what letter, and what for: as short as a receipt is. */
export function identity(request: RequestFacts): (readonly string[])[] {
  const { letterNumber, letterOn, letterSignatory } = request;
  return [
    ['Đơn vị đề nghị', request.agency],
    ['Văn bản đề nghị', `Số ${letterNumber} ngày ${letterOn}, người ký: ${letterSignatory}`],
    ['Tên bài', request.title],
    ['Phạm vi', capitalized(request.scope)],
  ];
}

/** A text as it begins a cell. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

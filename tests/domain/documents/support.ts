import type { IssuingOffice } from '../../../src/domain/documents/letterhead';
import type { NoticeFacts } from '../../../src/domain/documents/notice-document';
import type { OfficialDocument } from '../../../src/domain/documents/official-document';
import type { RequestFacts } from '../../../src/domain/documents/request-facts';
import type { LocalDate } from '../../../src/domain/shared/local-date';

/** Offices of the letter's time, one of each kind. */
export const BIEN_HOA: IssuingOffice = {
  name: 'Công an thành phố Biên Hòa',
  parentName: 'Công an tỉnh Đồng Nai',
  ...{ symbol: 'CABH', kind: 'district-police', phone: null },
};

export const PC06: IssuingOffice = {
  name: 'Phòng Cảnh sát quản lý hành chính về trật tự xã hội (PC06)',
  parentName: 'Công an tỉnh Đồng Nai',
  ...{ symbol: 'PC06', kind: 'provincial-department', phone: '0251 3899 114' },
};

export const LEADERSHIP: IssuingOffice = {
  name: 'Lãnh đạo Công an tỉnh Đồng Nai',
  parentName: 'Bộ Công an',
  ...{ symbol: 'CAT', kind: 'provincial-leadership', phone: null },
};

export const MINISTRY: IssuingOffice = {
  name: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội (C06)',
  parentName: 'Bộ Công an',
  ...{ symbol: 'C06', kind: 'ministry-department', phone: null },
};

/** A usual request. */
export const REQUEST: RequestFacts = {
  agency: 'Ủy ban nhân dân phường Trảng Dài',
  title: 'Lịch tiêm chủng mở rộng tháng 10',
  summary: 'Trạm y tế phường tổ chức tiêm chủng vào sáng thứ Bảy.',
  topic: 'Chính sách của địa phương',
  programme: 'Không',
  letterNumber: '12/UBND-VX',
  letterOn: '04/10/2024',
  letterSignatory: 'Nguyễn Văn Nam, Phó Chủ tịch',
  people: 'nam và nữ, mọi độ tuổi',
  scope: 'phường Trảng Dài',
  window: 'từ 07 giờ 00 ngày 10/10/2024 đến 07 giờ 00 ngày 10/11/2024',
  interaction: 'đến 07 giờ 00 ngày 01/11/2024',
  justification: null,
};

const BASIS = 'Điểm b khoản 2 Công văn số 6915/UBND-THNC ngày 17/6/2024 của UBND tỉnh Đồng Nai';

/** A usual notice of two items. */
export const NOTICE: NoticeFacts = {
  ...{ kind: 'changes-requested', number: '05/2024/TB-CABH' },
  issuedOn: '2024-10-09' as LocalDate,
  ...{ receiptNumber: '12/2024/TN-CABH', receivedOn: '07/10/2024' },
  ...{ request: REQUEST, office: BIEN_HOA, reason: null, reasons: [], onChanges: 'restart' },
  signatory: { name: 'Vũ Hải Đăng', title: 'Cán bộ', capacity: 'direct' },
  items: [
    item(1, 'Đoạn 1', 'presentation', 'Ghi rõ địa điểm tiêm.'),
    item(2, 'Ảnh bìa', 'cover-unsuitable', 'Thay ảnh bìa'),
  ],
  reasonOf: (code) =>
    code === 'presentation'
      ? { name: 'Trình bày chưa rõ', criterion: 'C10', legalBasis: BASIS }
      : null,
};

function item(number: number, place: string, reasonCode: string, request: string) {
  return { item: number, place, reasonCode, request, legalBasis: BASIS, answer: null };
}

/** All text of a document, a line for each paragraph and row. */
export function textOf({ head, name, addressees, body, copies, signature }: OfficialDocument) {
  const parts = body.map((part) => {
    if (part.kind === 'paragraph') return part.runs.map(({ text }) => text).join('');
    if (part.kind === 'box') return part.title;
    return [part.header ?? [], ...part.rows].map((row) => row.join(' | ')).join('\n');
  });
  const heading = [head.parent, head.issuer, head.number, head.about, head.placeAndDate];
  const named = name === null ? [] : [name.type, name.about];
  const all = [...heading, ...named, ...addressees, ...parts, ...copies, ...signature.capacity];
  return [...all, signature.name].filter(Boolean).join('\n');
}

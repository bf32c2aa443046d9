import {
  bodyOf,
  headTitle,
  issuerLine,
  parentLine,
  placeOf,
  signatureOf,
} from '../../../src/domain/documents/letterhead';
import { BIEN_HOA, LEADERSHIP, MINISTRY, PC06 } from './support';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the head of a document', () => {
  it.each([
    [BIEN_HOA, 'CÔNG AN TỈNH ĐỒNG NAI', 'CÔNG AN THÀNH PHỐ BIÊN HÒA', 'Biên Hòa'],
    [PC06, 'CÔNG AN TỈNH ĐỒNG NAI', 'PHÒNG CẢNH SÁT QLHC VỀ TTXH', 'Đồng Nai'],
    [LEADERSHIP, 'BỘ CÔNG AN', 'CÔNG AN TỈNH ĐỒNG NAI', 'Đồng Nai'],
    [MINISTRY, 'BỘ CÔNG AN', 'CỤC CẢNH SÁT QLHC VỀ TTXH', 'Hà Nội'],
  ])('names the bodies and the place: $name', (office, parent, issuer, place) => {
    expect(parentLine(office)).toBe(parent);
    expect(plain(issuerLine(office))).toBe(issuer);
    expect(placeOf(office)).toBe(place);
  });

  it('never breaks a line within the name of a place', () => {
    expect(issuerLine(BIEN_HOA)).toMatch(/BIÊN\u00a0HÒA$/);
  });

  it('lets the leadership sign for the police of the province', () => {
    expect(bodyOf(LEADERSHIP)).toBe('Công an tỉnh Đồng Nai');
    expect(bodyOf(PC06)).toBe('Phòng Cảnh sát quản lý hành chính về trật tự xã hội');
  });
});

describe('the signature', () => {
  const sign = (title: string, office = LEADERSHIP, capacity = 'direct') =>
    signatureOf({ name: 'Phan Trọng Nghĩa', title, capacity }, office).capacity.map(plain);

  it('of a head is the title alone', () => {
    expect(sign('Giám đốc Công an tỉnh')).toEqual(['GIÁM ĐỐC']);
    expect(sign('Trưởng phòng PC06', PC06)).toEqual(['TRƯỞNG PHÒNG']);
    expect(sign('Trưởng Công an thành phố', BIEN_HOA)).toEqual(['TRƯỞNG CÔNG AN THÀNH PHỐ']);
  });

  it('of a deputy stands for the head', () => {
    expect(sign('Phó Giám đốc Công an tỉnh')).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
    expect(sign('Phó Trưởng phòng PC06', PC06)).toEqual(['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']);
  });

  it('of anybody else is by order of the head', () => {
    expect(sign('Cán bộ Đội Cảnh sát QLHC về TTXH', BIEN_HOA)).toEqual([
      'TL. TRƯỞNG CÔNG AN THÀNH PHỐ',
      'CÁN BỘ ĐỘI CẢNH SÁT QLHC VỀ TTXH',
    ]);
  });

  it.each(['TUQ.', 'tuq', 'TUQ'])('says what a recorded delegation says: %s', (capacity) => {
    expect(sign('Phó Giám đốc Công an tỉnh', LEADERSHIP, capacity)).toEqual([
      'TUQ. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
    ]);
  });

  it('of somebody without a title leaves the head’s', () => {
    expect(sign('', PC06)).toEqual(['TRƯỞNG PHÒNG']);
  });

  it('knows what each head is called', () => {
    expect([BIEN_HOA, PC06, LEADERSHIP, MINISTRY].map(headTitle)).toEqual([
      'Trưởng Công an thành phố',
      'Trưởng phòng',
      'Giám đốc',
      'Cục trưởng',
    ]);
  });
});

import {
  brokenBeforeTerritory,
  capacityOf,
  closed,
  copiesOf,
} from '../../../src/adapters/demo/letter-phrases';

describe('the form of Decree 30/2020', () => {
  it('closes the last paragraph alone', () => {
    expect(closed(['Một.', 'Hai.'])).toEqual(['Một.', 'Hai./.']);
    expect(closed(['Đã đóng./.'])).toEqual(['Đã đóng./.']);
  });

  it('sends a copy to the files of the unit that drafted, where the number names one', () => {
    expect(copiesOf('7/STP-PBGDPL')).toEqual(['- Như trên;', '- Lưu: VT, PBGDPL.']);
    expect(copiesOf('470/UBND')).toEqual(['- Như trên;', '- Lưu: VT.']);
  });

  it('breaks a name before its territory', () => {
    expect(brokenBeforeTerritory('Sở Y tế tỉnh Đồng Nai')).toBe('Sở Y tế\ntỉnh Đồng Nai');
    expect(brokenBeforeTerritory('Cục Thuế')).toBe('Cục Thuế');
  });
});

describe('the capacity of a signatory', () => {
  it.each([
    ['Sở Y tế', 'Giám đốc', ['GIÁM ĐỐC']],
    ['Sở Y tế', 'Phó Giám đốc', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['UBND phường Tam Hiệp', 'Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      'Ủy ban nhân dân phường Tam Hiệp',
      'Phó Chủ tịch',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['Tỉnh đoàn Đồng Nai', 'Phó Bí thư', ['TM. BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ']],
    ['Ủy ban MTTQ Việt Nam', 'Phó Chủ tịch', ['TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH']],
  ])('%s, %s', (agency, title, lines) => {
    expect(capacityOf(agency, title)).toEqual(lines);
  });
});

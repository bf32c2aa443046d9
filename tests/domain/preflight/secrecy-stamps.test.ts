import fc from 'fast-check';
import { findStamps } from '../../../src/domain/preflight/secrecy-stamps';

const STAMPS = [
  'MẬT',
  'TỐI MẬT',
  'TUYỆT MẬT',
  'TÀI LIỆU THU HỒI',
  'LƯU HÀNH NỘI BỘ',
  'XEM XONG TRẢ LẠI',
];

const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
const prose = fc.constantFrom(
  'Kính gửi: Ủy ban nhân dân các huyện',
  'Căn cứ Luật Bảo vệ bí mật nhà nước',
  'Giá một lít mật ong rừng là 300.000 đồng',
  'Bà con đổi mật khẩu sau khi kích hoạt',
  '12/KH-UBND',
  '',
);

/** Each letter in either case. */
const inAnyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) =>
      Array.from(text, (sign, at) => (upper[at] ? sign : sign.toLowerCase())).join(''),
    );

const spaced = (text: string) => Array.from(text.normalize('NFC')).join(' ');

const stamp = fc.constantFrom(...STAMPS).chain((name) =>
  fc.record({
    name: fc.constant(name),
    written: inAnyCase(name),
    form,
    isSpaced: fc.boolean(),
    around: fc.constantFrom(['', ''], ['(', ')'], ['— ', ' —'], ['  ', '\t'], ['**', '**']),
  }),
);

test('a stamp on a line of its own is found, whatever stands on the lines around it', () => {
  fc.assert(
    fc.property(
      stamp,
      fc.array(prose, { maxLength: 4 }),
      fc.array(prose, { maxLength: 4 }),
      ({ name, written, form: normal, isSpaced, around }, before, after) => {
        const line = around.join(isSpaced ? spaced(written) : written).normalize(normal);
        const found = findStamps([...before, line, ...after]);
        expect(found.map((one) => one.stamp)).toEqual([name]);
        expect(found[0]?.line).toBe(before.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('words of everyday articles are no stamps in any case or encoding', () => {
  const everyday = fc.constantFrom(
    ...['mật ong', 'MẬT ONG', 'bảo mật', 'mật khẩu', 'bí mật', 'mật mã', 'cơ mật viện'],
    ...['thân mật', 'mật độ dân số', 'niêm mật', 'thu hồi tài liệu', 'nội bộ', 'rau mồng tơi, mật'],
  );
  fc.assert(
    fc.property(everyday.chain(inAnyCase), form, prose, (text, normal, other) => {
      expect(findStamps([other, text.normalize(normal), other])).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a stamp inside a sentence is a word of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STAMPS), form, (name, normal) => {
      const sentence = `Văn bản có dấu ${name} thì không gửi qua hệ thống này`;
      expect(findStamps([sentence.normalize(normal)])).toEqual([]);
    }),
  );
});

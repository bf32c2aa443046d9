import { foldTones, slugOf } from '../../../src/domain/shared/plain-text';

test.each([
  ['Biên Hòa', 'bien hoa'],
  ['Biên Hoà', 'bien hoa'],
  ['Đồng Nai', 'dong nai'],
  ['ƯỚC MƠ', 'uoc mo'],
])('%s is found as %s', (text, folded) => {
  expect(foldTones(text)).toBe(folded);
});

test('a slug is plain, joined by hyphens, and bounded', () => {
  expect(slugOf('  “Mật ong” & chôm chôm: mua ở đâu? ')).toBe('mat-ong-chom-chom-mua-o-dau');
  expect(slugOf('a '.repeat(200)).length).toBeLessThanOrEqual(80);
});

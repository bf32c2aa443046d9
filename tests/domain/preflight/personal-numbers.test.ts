import fc from 'fast-check';
import { findPersonalNumbers } from '../../../src/domain/preflight/personal-numbers';
import { DEFAULT_PREFLIGHT_POLICY as POLICY } from '../../../src/domain/preflight/preflight-policy';

const digits = (length: number) =>
  fc.string({
    minLength: length,
    maxLength: length,
    unit: fc.constantFrom(...Array.from('0123456789')),
  });
const surroundings = fc.constantFrom('', 'Liên hệ ', 'số: ', '(', 'ngày 17/6/2024, ');
const gap = fc.constantFrom('', ' ', '.', '-');

const inGroups = (text: string, size: number, between: string) =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(between);

const nationalId = fc
  .tuple(fc.integer({ min: 1, max: 96 }), digits(9))
  .map(([province, rest]) => `${String(province).padStart(3, '0')}${rest}`);
const mobile = fc
  .tuple(fc.constantFrom(...Array.from('35789')), digits(8))
  .map(([network, rest]) => `0${network}${rest}`);

test('a national ID number is found in any grouping, and never told', () => {
  fc.assert(
    fc.property(nationalId, surroundings, gap, (id, before, between) => {
      const found = findPersonalNumbers(`${before}${inGroups(id, 3, between)} nhé`, POLICY);
      expect(found).toEqual([{ code: 'national_id_number', masked: `•••••••••${id.slice(-3)}` }]);
    }),
  );
});

test('a mobile number is found in any grouping, with or without the country’s code', () => {
  const abroad = fc.constantFrom('0', '+84', '+84 ', '0084');
  fc.assert(
    fc.property(mobile, surroundings, gap, abroad, (number, before, between, start) => {
      const written = start + inGroups(number.slice(1), 3, between);
      const found = findPersonalNumbers(`${before}${written}.`, POLICY);
      expect(found.map(({ code }) => code)).toEqual(['phone_number']);
      expect(found[0]?.masked).toMatch(new RegExp(`^•+${number.slice(-3)}$`));
    }),
  );
});

test('the number of a document is neither', () => {
  fc.assert(
    fc.property(fc.oneof(nationalId, mobile), (number) => {
      expect(findPersonalNumbers(`Công văn số ${number}/UBND-VX`, POLICY)).toEqual([]);
    }),
  );
});

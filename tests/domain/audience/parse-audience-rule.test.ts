import fc from 'fast-check';
import { parseAudienceRule } from '../../../src/domain/audience/parse-audience-rule';
import type { AudienceRuleInput } from '../../../src/domain/audience/parse-audience-rule';
import { createTerritory, DIVISION_LEVELS } from '../../../src/domain/audience/territory';
import type { Division } from '../../../src/domain/audience/territory';
import { day, newUnit, unit } from './support';

const ENDED = { validUntil: day('2025-06-30') };
const UNITS = [
  unit('dong-nai', 'province', ENDED),
  unit('ha-noi', 'province'),
  unit('bien-hoa', 'district', { parentId: 'dong-nai', ...ENDED }),
  unit('long-thanh', 'district', { parentId: 'dong-nai' }),
  unit('trang-dai', 'commune', { parentId: 'bien-hoa' }),
  unit('an-binh', 'commune', { parentId: 'bien-hoa' }),
  unit('ba-dinh', 'commune', { parentId: 'ha-noi' }),
  unit('gone', 'commune', { parentId: 'bien-hoa', validUntil: day('2024-06-30') }),
  unit('to-come', 'commune', { parentId: 'bien-hoa', validFrom: day('2024-11-01') }),
  newUnit('dong-nai-2025', 'province', {
    validUntil: day('2026-04-29'),
    successorIds: ['dong-nai-2026'],
  }),
  newUnit('dong-nai-2026', 'province', { validFrom: day('2026-04-30') }),
  newUnit('tran-bien', 'commune', { parentId: 'dong-nai-2026' }),
  newUnit('long-phuoc', 'commune', { parentId: 'dong-nai-2025' }),
];
const SUMMER_2024 = { division: 'three-level-2024', on: '2024-07-01' } as const;
const SUMMER_2026 = { division: 'two-level-2025', on: '2026-07-01' } as const;

interface Setting {
  division: Division;
  on: string;
  provinceId?: string;
}

function parse(input: AudienceRuleInput, { division, on, provinceId }: Setting = SUMMER_2024) {
  const territory = createTerritory(UNITS, { division });
  return parseAudienceRule(input, { territory, on: day(on), provinceId: provinceId ?? null });
}

function codes(input: AudienceRuleInput, setting?: Setting): string[] {
  const result = parse(input, setting);
  return result.ok ? [] : result.error.map(({ field, code }) => `${field}: ${code}`);
}

const COMMUNE = { scope: 'commune', unitIds: ['trang-dai'], gender: 'any' };
const NATION = { scope: 'nation', gender: 'any' };

describe('what is accepted', () => {
  test('a commune, with both ages left open', () => {
    expect(parse(COMMUNE)).toEqual({
      ok: true,
      value: {
        scope: 'commune',
        unitIds: ['trang-dai'],
        minAge: null,
        maxAge: null,
        gender: 'any',
      },
    });
  });

  test('several units in the order given, and both bounds', () => {
    const input = { ...COMMUNE, unitIds: ['trang-dai', 'an-binh'], minAge: 0, maxAge: 120 };
    expect(parse({ ...input, gender: 'female' })).toEqual({
      ok: true,
      value: { ...input, gender: 'female' },
    });
  });

  test.each([undefined, null, []])('the nation, with %p for units', (unitIds) => {
    expect(parse({ ...NATION, unitIds })).toMatchObject({ ok: true, value: { unitIds: [] } });
  });

  test('one unit that is not in a list', () => {
    const result = parse({ ...COMMUNE, unitIds: 'trang-dai' });
    expect(result).toMatchObject({ ok: true, value: { unitIds: ['trang-dai'] } });
  });

  test('one age only', () => {
    const ages = { minAge: 19, maxAge: 19 };
    expect(parse({ ...NATION, ...ages })).toMatchObject({ ok: true, value: ages });
  });

  test('a unit on its first day', () => {
    const input = { ...COMMUNE, unitIds: ['to-come'] };
    expect(codes(input, { ...SUMMER_2024, on: '2024-11-01' })).toEqual([]);
  });

  test('a unit on its last day', () => {
    const input = { ...COMMUNE, unitIds: ['gone'] };
    expect(codes(input, { ...SUMMER_2024, on: '2024-06-30' })).toEqual([]);
  });

  test('keeps nothing that is not part of a rule', () => {
    const result = parse({ ...NATION, everyone: true } as AudienceRuleInput);
    expect(result.ok && Object.keys(result.value).sort()).toEqual(
      ['gender', 'maxAge', 'minAge', 'scope', 'unitIds'].sort(),
    );
  });
});

describe('what is refused', () => {
  test.each<[string, AudienceRuleInput, string[]]>([
    ['nothing at all', {}, ['scope: scope_missing', 'gender: gender_missing']],
    ['no scope', { ...COMMUNE, scope: null }, ['scope: scope_missing']],
    ['an empty scope', { ...COMMUNE, scope: '' }, ['scope: scope_missing']],
    ['an unknown scope', { ...COMMUNE, scope: 'world' }, ['scope: scope_unknown']],
    ['a name of every object', { ...COMMUNE, scope: 'constructor' }, ['scope: scope_unknown']],
    ['no units', { ...COMMUNE, unitIds: null }, ['units: units_missing']],
    ['an empty list', { ...COMMUNE, unitIds: [] }, ['units: units_missing']],
    ['units of the nation', { ...NATION, unitIds: ['dong-nai'] }, ['units: units_not_allowed']],
    ['an unknown unit', { ...COMMUNE, unitIds: ['x'] }, ['units: unit_unknown']],
    ['a unit that is no text', { ...COMMUNE, unitIds: [26041] }, ['units: unit_unknown']],
    ['a hole for a unit', { ...COMMUNE, unitIds: new Array(1) }, ['units: unit_unknown']],
    ['units that are an object', { ...COMMUNE, unitIds: {} }, ['units: unit_unknown']],
    ['a district', { ...COMMUNE, unitIds: ['bien-hoa'] }, ['units: unit_wrong_level']],
    ['an abolished unit', { ...COMMUNE, unitIds: ['gone'] }, ['units: unit_abolished']],
    ['a unit to come', { ...COMMUNE, unitIds: ['to-come'] }, ['units: unit_not_in_force']],
    ['the next division', { ...COMMUNE, unitIds: ['tran-bien'] }, ['units: unit_not_in_force']],
    [
      'a repeated unit',
      { ...COMMUNE, unitIds: ['an-binh', 'trang-dai', 'an-binh', 'an-binh'] },
      ['units: unit_repeated'],
    ],
    ['half a year', { ...NATION, minAge: 17.5 }, ['minAge: age_not_whole']],
    ['an age as text', { ...NATION, maxAge: '18' }, ['maxAge: age_not_whole']],
    ['an empty age', { ...NATION, maxAge: '' }, ['maxAge: age_not_whole']],
    ['no number', { ...NATION, minAge: NaN }, ['minAge: age_not_whole']],
    ['no finite number', { ...NATION, maxAge: Infinity }, ['maxAge: age_not_whole']],
    ['a negative age', { ...NATION, minAge: -1 }, ['minAge: age_out_of_range']],
    ['a great age', { ...NATION, maxAge: 121 }, ['maxAge: age_out_of_range']],
    ['reversed ages', { ...NATION, minAge: 19, maxAge: 18 }, ['maxAge: age_reversed']],
    ['no gender', { scope: 'nation' }, ['gender: gender_missing']],
    ['an unknown gender', { scope: 'nation', gender: 'all' }, ['gender: gender_unknown']],
  ])('%s', (_, input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  test('everything at once', () => {
    const unitIds = ['bien-hoa', 'gone', 'nowhere'];
    const input = { scope: 'commune', unitIds, minAge: -1, maxAge: 200, gender: 'x' };
    expect(codes(input, { ...SUMMER_2024, provinceId: 'ha-noi' })).toEqual([
      ...['units: unit_wrong_level', 'units: unit_outside_province'],
      ...['units: unit_abolished', 'units: unit_outside_province', 'units: unit_unknown'],
      ...['minAge: age_out_of_range', 'maxAge: age_out_of_range', 'gender: gender_unknown'],
    ]);
  });

  test('names the unit, so that one among many can be found', () => {
    const result = parse({ ...COMMUNE, unitIds: ['trang-dai', 'bien-hoa'] });
    expect(result).toEqual({
      ok: false,
      error: [
        {
          code: 'unit_wrong_level',
          field: 'units',
          params: { unitId: 'bien-hoa', name: 'Tên của bien-hoa', level: 'district' },
        },
      ],
    });
  });
});

describe('the division in force', () => {
  const district = { scope: 'district', unitIds: ['long-thanh'], gender: 'any' };

  test('districts can be addressed while there are some', () => {
    expect(codes(district)).toEqual([]);
  });

  test('and not where the division has none', () => {
    expect(codes(district, SUMMER_2026)).toEqual([
      'scope: scope_not_in_force',
      'units: unit_not_in_force',
    ]);
  });

  test('a unit of 2024 that has ended is both abolished and not of this division', () => {
    expect(codes({ ...COMMUNE, scope: 'province', unitIds: ['dong-nai'] }, SUMMER_2026)).toEqual([
      'units: unit_abolished',
      'units: unit_not_in_force',
    ]);
  });
});

describe('the province of the office', () => {
  test.each([
    ['commune', 'trang-dai', []],
    ['commune', 'ba-dinh', ['units: unit_outside_province']],
    ['province', 'dong-nai', []],
    ['province', 'ha-noi', ['units: unit_outside_province']],
  ])('from Đồng Nai, the %s %s: %j', (scope, id, expected) => {
    const setting = { ...SUMMER_2024, provinceId: 'dong-nai' };
    expect(codes({ scope, unitIds: [id], gender: 'any' }, setting)).toEqual(expected);
  });

  test('none is asked for: every province may be addressed', () => {
    expect(codes({ ...COMMUNE, unitIds: ['trang-dai', 'ba-dinh'] })).toEqual([]);
  });

  test.each(['dong-nai-2025', 'dong-nai-2026'])(
    'a province that became a city stays one province, for an office of %s too',
    (provinceId) => {
      const input = { ...COMMUNE, unitIds: ['tran-bien', 'long-phuoc'] };
      expect(codes(input, { ...SUMMER_2026, provinceId })).toEqual([]);
    },
  );
});

const ids = fc.constantFrom<unknown>(...UNITS.map(({ id }) => id), 'nowhere', 7, null);
const anything = fc.record({
  scope: fc.constantFrom<unknown>('commune', 'district', 'province', 'nation', 'x', 1, null),
  unitIds: fc.oneof(fc.array(ids, { maxLength: 3 }), fc.anything()),
  minAge: fc.oneof(fc.integer({ min: -2, max: 122 }), fc.constant(null), fc.anything()),
  maxAge: fc.oneof(fc.integer({ min: -2, max: 122 }), fc.constant(null), fc.anything()),
  gender: fc.constantFrom<unknown>('any', 'male', 'female', 'x', 1, null),
});
const settings = fc.record({
  division: fc.constantFrom(...(Object.keys(DIVISION_LEVELS) as Division[])),
  on: fc.constantFrom('2024-05-01', '2024-07-01', '2025-07-01', '2026-07-01'),
});

test('whatever is sent, what is accepted is a sound rule and what is refused has a reason', () => {
  fc.assert(
    fc.property(anything, settings, (input, setting) => {
      const result = parse(input, setting);
      if (!result.ok) return expect(result.error.length).toBeGreaterThan(0);
      const { scope, unitIds, minAge, maxAge, gender } = result.value;
      const units = UNITS.filter(({ id }) => unitIds.includes(id));
      expect(units.length).toBe(unitIds.length);
      expect(unitIds.length > 0).toBe(scope !== 'nation');
      for (const { level, division, validFrom, validUntil } of units) {
        expect([level, division]).toEqual([scope, setting.division]);
        expect(validFrom <= setting.on && setting.on <= (validUntil ?? '9999')).toBe(true);
      }
      expect((minAge ?? 0) <= (maxAge ?? 120)).toBe(true);
      expect(['any', 'male', 'female']).toContain(gender);
    }),
    { numRuns: 2000 },
  );
});

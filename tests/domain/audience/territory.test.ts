import fc from 'fast-check';
import { createTerritory } from '../../../src/domain/audience/territory';
import type { Unit } from '../../../src/domain/audience/territory';
import { day, newUnit, unit } from './support';

const ENDED = { validUntil: day('2025-06-30') };

/** Đồng Nai and Bình Phước before and after July 2025, and the province's change into a city. */
const UNITS: Unit[] = [
  unit('dong-nai', 'province', { code: '75', ...ENDED, successorIds: ['dong-nai-2025'] }),
  unit('binh-phuoc', 'province', { code: '70', ...ENDED, successorIds: ['dong-nai-2025'] }),
  unit('bien-hoa', 'district', { parentId: 'dong-nai', ...ENDED }),
  unit('dong-xoai', 'district', { parentId: 'binh-phuoc', ...ENDED }),
  unit('quyet-thang', 'commune', {
    code: '26041',
    parentId: 'bien-hoa',
    validUntil: day('2024-10-31'),
    successorIds: ['trung-dung'],
  }),
  unit('trung-dung', 'commune', {
    code: '26041',
    parentId: 'bien-hoa',
    validFrom: day('2024-11-01'),
    ...ENDED,
    successorIds: ['tran-bien'],
  }),
  unit('hiep-hoa', 'commune', { parentId: 'bien-hoa', ...ENDED, successorIds: ['tran-bien'] }),
  unit('tan-phu', 'commune', { parentId: 'dong-xoai', ...ENDED, successorIds: ['binh-phuoc-w'] }),
  newUnit('dong-nai-2025', 'province', {
    code: '75',
    validUntil: day('2026-04-29'),
    successorIds: ['dong-nai-2026'],
  }),
  newUnit('dong-nai-2026', 'province', { code: '75', validFrom: day('2026-04-30') }),
  newUnit('tran-bien', 'commune', { code: '26041', parentId: 'dong-nai-2026' }),
  newUnit('binh-phuoc-w', 'commune', { parentId: 'dong-nai-2026' }),
];

const reform = createTerritory(UNITS, { division: 'two-level-2025' });
const letter = createTerritory(UNITS, { division: 'three-level-2024' });

describe('byId', () => {
  test('finds units of every division, and null for an unknown id', () => {
    expect(letter.byId('tran-bien')?.code).toBe('26041');
    expect(reform.byId('trung-dung')?.code).toBe('26041');
    expect(reform.byId('26041')).toBeNull();
  });
});

describe('inForceByCode', () => {
  test.each([
    ['2024-04-30', null],
    ['2024-05-01', 'quyet-thang'],
    ['2024-10-31', 'quyet-thang'],
    ['2024-11-01', 'trung-dung'],
    ['2025-06-30', 'trung-dung'],
    ['2025-07-01', null],
  ])('26041 is, on %s in the three-level division, %s', (on, id) => {
    expect(letter.inForceByCode('26041', 'commune', day(on))?.id ?? null).toBe(id);
  });

  test('looks only at the division in force and at the level asked for', () => {
    expect(reform.inForceByCode('26041', 'commune', day('2025-07-01'))?.id).toBe('tran-bien');
    expect(reform.inForceByCode('26041', 'commune', day('2025-06-30'))).toBeNull();
    expect(reform.inForceByCode('26041', 'province', day('2025-07-01'))).toBeNull();
  });

  test('takes the newer version where two versions overlap', () => {
    const versions = [
      unit('newer', 'province', { code: '01', validFrom: day('2024-06-01') }),
      unit('older', 'province', { code: '01' }),
    ];
    for (const units of [versions, [...versions].reverse()]) {
      const territory = createTerritory(units, { division: 'three-level-2024' });
      expect(territory.inForceByCode('01', 'province', day('2024-07-01'))?.id).toBe('newer');
    }
  });
});

describe('ancestorsOf', () => {
  test('begins with the unit itself and goes upwards', () => {
    expect(letter.ancestorsOf('trung-dung')).toEqual(['trung-dung', 'bien-hoa', 'dong-nai']);
    expect(reform.ancestorsOf('tran-bien')).toEqual(['tran-bien', 'dong-nai-2026']);
  });

  test('is empty for an unknown id and stops at a parent that is missing', () => {
    expect(letter.ancestorsOf('nowhere')).toEqual([]);
    const orphan = [unit('orphan', 'commune', { parentId: 'lost' })];
    const territory = createTerritory(orphan, { division: 'three-level-2024' });
    expect(territory.ancestorsOf('orphan')).toEqual(['orphan']);
    expect([...territory.reachOf('orphan')]).toEqual(['orphan']);
  });
});

describe('reachOf', () => {
  test('an inhabitant lives in the unit, in what is above it, and in all that it was before', () => {
    expect(new Set(reform.reachOf('tran-bien'))).toEqual(
      new Set([
        'tran-bien',
        ...['trung-dung', 'hiep-hoa', 'quyet-thang', 'bien-hoa', 'dong-nai'],
        ...['dong-nai-2025', 'dong-nai-2026'],
      ]),
    );
  });

  test('merged provinces stay apart: each inhabitant lived in one of them', () => {
    expect(reform.reachOf('tran-bien').has('binh-phuoc')).toBe(false);
    expect(reform.reachOf('binh-phuoc-w').has('binh-phuoc')).toBe(true);
    expect(reform.reachOf('binh-phuoc-w').has('dong-nai')).toBe(false);
  });

  test('a province that became a city keeps its people, whichever version its communes name', () => {
    expect(reform.reachOf('tran-bien').has('dong-nai-2025')).toBe(true);
  });

  test('does not look forward: an abolished unit is not in its successor', () => {
    expect(reform.reachOf('trung-dung').has('tran-bien')).toBe(false);
  });

  test('is empty for an unknown id', () => {
    expect(reform.reachOf('nowhere').size).toBe(0);
  });
});

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Units linked at random, in circles too. */
const tangles = fc
  .tuple(
    ...IDS.map((id) =>
      fc.record({
        id: fc.constant(id),
        parentId: fc.option(fc.constantFrom(...IDS, 'lost')),
        successorIds: fc.array(fc.constantFrom(...IDS, 'lost'), { maxLength: 3 }),
      }),
    ),
  )
  .map((links) => links.map(({ id, ...rest }) => unit(id, 'commune', rest)));

/** The definition of the reach as a fixed point, with nothing indexed. */
function slowReach(units: Unit[], start: string): Set<string> {
  const before = (id: string) => units.filter((other) => other.successorIds.includes(id));
  const lineage = grown([start], (id) => before(id).map((other) => other.id), units.length);
  return grown(
    lineage,
    (id) => {
      const parents = units.filter((one) =>
        units.some((u) => u.id === id && u.parentId === one.id),
      );
      const sources = before(id).length === 1 ? before(id) : [];
      return [...parents, ...sources].map((other) => other.id);
    },
    units.length,
  );
}

function grown(start: Iterable<string>, next: (id: string) => string[], rounds: number) {
  let ids = new Set(start);
  for (let round = 0; round < rounds; round += 1)
    ids = new Set([...ids].flatMap((id) => [id, ...next(id)]));
  return ids;
}

describe('units linked at random', () => {
  test('every walk ends, in a circle too, and finds what the definition says', () => {
    fc.assert(
      fc.property(tangles, fc.constantFrom(...IDS), (units, id) => {
        const territory = createTerritory(units, { division: 'three-level-2024' });
        expect(new Set(territory.reachOf(id))).toEqual(slowReach(units, id));
        const ancestors = territory.ancestorsOf(id);
        expect(ancestors[0]).toBe(id);
        expect(new Set(ancestors).size).toBe(ancestors.length);
        for (const ancestor of ancestors) expect(territory.reachOf(id).has(ancestor)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('asking in another order changes no answer', () => {
    fc.assert(
      fc.property(tangles, (units) => {
        const first = createTerritory(units, { division: 'three-level-2024' });
        const second = createTerritory([...units].reverse(), { division: 'three-level-2024' });
        const forward = IDS.map((id) => new Set(first.reachOf(id)));
        const backward = [...IDS].reverse().map((id) => new Set(second.reachOf(id)));
        expect(backward.reverse()).toEqual(forward);
        expect(IDS.map((id) => new Set(first.reachOf(id)))).toEqual(forward);
      }),
    );
  });
});

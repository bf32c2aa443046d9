import fc from 'fast-check';
import type { AudienceRule } from '../../../src/domain/audience/audience-rule';
import { reaches } from '../../../src/domain/audience/reaches';
import type { Reader, Verdict } from '../../../src/domain/audience/reaches';
import table from '../../cases/audience.json';
import { readers, rules } from './support';

interface AudienceCase {
  name: string;
  rule: AudienceRule;
  reader: { unitIds: string[] | null; age: number | null; gender: Reader['gender'] };
  verdict: Verdict;
}

/** All that is said of a person once everything is known. */
interface Person {
  places: ReadonlySet<string>;
  age: number;
  gender: 'male' | 'female';
}

/** Ages 0 to 8 occur; -1 and 9 stand for all others. */
const AGES = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Every person that the reader may be, as far as rules can tell people apart. */
function possiblePersons(rule: AudienceRule, reader: Reader): Person[] {
  const places = reader.unitIds ? [reader.unitIds] : [new Set<string>(), new Set(rule.unitIds)];
  const ages = reader.age === null ? AGES : [reader.age];
  const genders = reader.gender ? [reader.gender] : (['male', 'female'] as const);
  return places.flatMap((place) =>
    ages.flatMap((age) => genders.map((gender) => ({ places: place, age, gender }))),
  );
}

function isAddressed(rule: AudienceRule, person: Person): boolean {
  if (rule.scope !== 'nation' && !rule.unitIds.some((id) => person.places.has(id))) return false;
  if (rule.minAge !== null && person.age < rule.minAge) return false;
  if (rule.maxAge !== null && person.age > rule.maxAge) return false;
  return rule.gender === 'any' || rule.gender === person.gender;
}

describe('reaches', () => {
  test.each(table as AudienceCase[])('$name: $verdict', ({ rule, reader, verdict }) => {
    const unitIds = reader.unitIds && new Set(reader.unitIds);
    expect(reaches(rule, { ...reader, unitIds })).toBe(verdict);
  });

  test('says yes exactly if every person the reader may be is addressed', () => {
    fc.assert(
      fc.property(rules, readers, (rule, reader) => {
        const all = possiblePersons(rule, reader).every((person) => isAddressed(rule, person));
        expect(reaches(rule, reader) === 'yes').toBe(all);
      }),
      { numRuns: 2000 },
    );
  });

  test('says no only if no person the reader may be is addressed, and always if all is known', () => {
    fc.assert(
      fc.property(rules, readers, (rule, reader) => {
        const some = possiblePersons(rule, reader).some((person) => isAddressed(rule, person));
        const verdict = reaches(rule, reader);
        if (verdict === 'no') expect(some).toBe(false);
        if (reader.unitIds && reader.age !== null && reader.gender) {
          expect(verdict).toBe(some ? 'yes' : 'no');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('learning more of a reader never turns a yes or a no', () => {
    fc.assert(
      fc.property(rules, readers, readers, (rule, reader, more) => {
        const better = {
          unitIds: reader.unitIds ?? more.unitIds,
          age: reader.age ?? more.age,
          gender: reader.gender ?? more.gender,
        };
        const before = reaches(rule, reader);
        if (before !== 'unknown') expect(reaches(rule, better)).toBe(before);
      }),
    );
  });

  test('an age that is not a number is within no limit', () => {
    const rule = { scope: 'nation', unitIds: [], minAge: 1, maxAge: null, gender: 'any' } as const;
    expect(reaches(rule, { unitIds: null, age: NaN, gender: null })).toBe('no');
  });
});

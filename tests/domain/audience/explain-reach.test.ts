import fc from 'fast-check';
import { explainReach } from '../../../src/domain/audience/explain-reach';
import { reaches } from '../../../src/domain/audience/reaches';
import { readers, rules } from './support';

describe('explainReach', () => {
  test('names each criterion with its code and figures', () => {
    const rule = {
      scope: 'commune',
      unitIds: ['a', 'b'],
      minAge: 18,
      maxAge: null,
      gender: 'any',
    } as const;
    expect(explainReach(rule, { unitIds: new Set(['b', 'p']), age: 17, gender: null })).toEqual({
      verdict: 'no',
      criteria: [
        {
          criterion: 'place',
          verdict: 'yes',
          code: 'place_yes',
          params: { scope: 'commune', unitId: 'b' },
        },
        {
          criterion: 'age',
          verdict: 'no',
          code: 'age_no',
          params: { minAge: 18, maxAge: null, age: 17 },
        },
        {
          criterion: 'gender',
          verdict: 'yes',
          code: 'gender_not_limited',
          params: { wanted: 'any', gender: null },
        },
      ],
    });
  });

  test('says the same as reaches, and each verdict follows from its code', () => {
    fc.assert(
      fc.property(rules, readers, (rule, reader) => {
        const { verdict, criteria } = explainReach(rule, reader);
        expect(verdict).toBe(reaches(rule, reader));
        expect(criteria.map(({ criterion }) => criterion)).toEqual(['place', 'age', 'gender']);
        for (const finding of criteria) {
          const meaning = finding.code.replace(`${finding.criterion}_`, '');
          expect(finding.verdict).toBe(meaning === 'not_limited' ? 'yes' : meaning);
        }
      }),
    );
  });

  test('names the unit that is met exactly if the place is', () => {
    fc.assert(
      fc.property(rules, readers, (rule, reader) => {
        const place = explainReach(rule, reader).criteria[0];
        expect(place?.params.unitId !== null).toBe(place?.code === 'place_yes');
      }),
    );
  });
});

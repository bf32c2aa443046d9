import { describeAudience } from '../../../src/domain/audience/describe-audience';
import { createTerritory } from '../../../src/domain/audience/territory';
import { unit } from './support';

const territory = createTerritory(
  [
    unit('75', 'province', { name: 'Tỉnh Đồng Nai' }),
    unit('70', 'province', { name: 'Tỉnh Bình Phước' }),
  ],
  { division: 'three-level-2024' },
);

test('names the units in the order of the rule and keeps an open bound', () => {
  const rule = {
    scope: 'province',
    unitIds: ['70', '75'],
    minAge: 14,
    maxAge: null,
    gender: 'female',
  } as const;
  expect(describeAudience(rule, territory)).toEqual({
    gender: 'female',
    ages: { min: 14, max: null },
    scope: 'province',
    unitNames: ['Tỉnh Bình Phước', 'Tỉnh Đồng Nai'],
  });
});

test('says that no age is limited', () => {
  const rule = { scope: 'nation', unitIds: [], minAge: null, maxAge: null, gender: 'any' } as const;
  expect(describeAudience(rule, territory)).toEqual({
    gender: 'any',
    ages: 'all',
    scope: 'nation',
    unitNames: [],
  });
});

test('a bound of 0 years is a limit', () => {
  const rule = { scope: 'nation', unitIds: [], minAge: 0, maxAge: null, gender: 'any' } as const;
  expect(describeAudience(rule, territory).ages).toEqual({ min: 0, max: null });
});

test('never leaves out a unit that it does not know', () => {
  const rule = {
    scope: 'province',
    unitIds: ['75', 'lost'],
    minAge: null,
    maxAge: null,
    gender: 'any',
  } as const;
  expect(describeAudience(rule, territory).unitNames).toEqual(['Tỉnh Đồng Nai', 'lost']);
});

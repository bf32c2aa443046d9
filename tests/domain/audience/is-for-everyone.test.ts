import fc from 'fast-check';
import { isForEveryone } from '../../../src/domain/audience/is-for-everyone';
import { reaches } from '../../../src/domain/audience/reaches';
import { rules } from './support';

test('a rule is for everyone exactly if it reaches a reader of whom nothing is known', () => {
  const anonymous = { unitIds: null, age: null, gender: null };
  fc.assert(
    fc.property(rules, (rule) => {
      expect(isForEveryone(rule)).toBe(reaches(rule, anonymous) === 'yes');
    }),
  );
});

test.each([
  [{ scope: 'nation', minAge: null, maxAge: null, gender: 'any' }, true],
  [{ scope: 'nation', minAge: 0, maxAge: null, gender: 'any' }, false],
  [{ scope: 'nation', minAge: null, maxAge: 120, gender: 'any' }, false],
  [{ scope: 'nation', minAge: null, maxAge: null, gender: 'male' }, false],
  [{ scope: 'province', minAge: null, maxAge: null, gender: 'any' }, false],
] as const)('%j: %s', (rule, expected) => {
  expect(isForEveryone({ ...rule, unitIds: [] })).toBe(expected);
});

import fc from 'fast-check';
import { policyChanges, type PolicyValues } from '../../../src/domain/policy/policy-changes';
import { versionInForce } from '../../../src/domain/policy/policy-version';
import { addDays } from '../../../src/domain/shared/local-date';
import { day } from '../../support/calendar-fixture';

const FIRST = day('2024-10-07');
const anyVersions = fc
  .array(fc.nat(20), { maxLength: 8 })
  .map((starts) =>
    starts.map((start, index) => ({ number: index + 1, validFrom: addDays(FIRST, start) })),
  );

describe('the version in force', () => {
  test('is none before the first one begins', () => {
    expect(versionInForce([{ number: 1, validFrom: FIRST }], addDays(FIRST, -1))).toBeNull();
    expect(versionInForce([], FIRST)).toBeNull();
  });

  test('is one that has begun, and none that begins later has begun too', () => {
    fc.assert(
      fc.property(anyVersions, fc.nat(25), (versions, offset) => {
        const on = addDays(FIRST, offset);
        const found = versionInForce(versions, on);
        const begun = versions.filter(({ validFrom }) => validFrom <= on);
        expect(found === null).toBe(begun.length === 0);
        if (found === null) return;
        const rank = ({ validFrom, number }: (typeof versions)[number]) =>
          `${validFrom} ${String(number).padStart(3, '0')}`;
        expect(rank(found)).toBe(begun.map(rank).sort().at(-1));
      }),
    );
  });

  test('does not depend on the order in which versions are read', () => {
    fc.assert(
      fc.property(anyVersions, fc.nat(25), (versions, offset) => {
        const on = addDays(FIRST, offset);
        expect(versionInForce([...versions].reverse(), on)).toEqual(versionInForce(versions, on));
      }),
    );
  });
});

describe('the changes between two policies', () => {
  const before: PolicyValues = {
    clock: { limit: 6, steps: [50, 100] },
    checks: { rows: { a: 'x' } },
  };

  test('name each value that differs, and one that only one of them has', () => {
    const after = { clock: { limit: 5, steps: [100, 50] }, extra: { on: true } };
    expect(policyChanges(before, after)).toEqual([
      { path: 'clock.limit', from: 6, to: 5 },
      { path: 'clock.steps', from: [50, 100], to: [100, 50] },
      { path: 'extra.on', from: undefined, to: true },
      { path: 'checks.rows', from: { a: 'x' }, to: undefined },
    ]);
  });

  test('are none when only the order of names differs', () => {
    const after = { checks: { rows: { a: 'x' } }, clock: { steps: [50, 100], limit: 6 } };
    expect(policyChanges(before, after)).toEqual([]);
  });
});

import fc from 'fast-check';
import { routeRequest } from '../../../src/domain/routing/route-request';
import type {
  AgencyKind,
  RequesterLevel,
  RoutingRule,
} from '../../../src/domain/routing/routing-rule';
import { day } from '../../support/calendar-fixture';
import { officeFor, rule } from './support';

describe('for any set of rules', () => {
  const kinds: readonly AgencyKind[] = ['peoples-committee', 'party-body', 'police'];
  const levels: readonly RequesterLevel[] = ['commune', 'district', 'province'];
  const path = ['u0', 'u1', 'u2'];
  const anyRule = fc.record({
    requesterLevel: fc.constantFrom(...levels),
    requesterKind: fc.constantFrom(...kinds, 'any' as const),
    territory: fc.constantFrom(...path, 'elsewhere'),
    office: fc.constantFrom('o1', 'o2', 'o3'),
    validFrom: fc.constantFrom(day('2024-01-01'), day('2024-07-01')),
    validUntil: fc.constantFrom(null, day('2024-03-31'), day('2024-12-31')),
    status: fc.constantFrom('confirmed' as const, 'provisional' as const),
  });
  const anyRules = fc
    .array(anyRule, { maxLength: 14 })
    .map((rules) => rules.map((change, index) => rule(`r${index}`, change)));
  const anyQuestion = fc.record({
    level: fc.constantFrom(...levels),
    kind: fc.constantFrom(...kinds),
    territoryPath: fc.constant(path),
    on: fc.constantFrom(day('2024-02-01'), day('2024-08-01'), day('2025-01-01')),
  });

  test('their order never matters', () => {
    const shuffled = anyRules.chain((rules) =>
      fc.tuple(
        fc.constant(rules),
        fc.shuffledSubarray(rules, { minLength: rules.length, maxLength: rules.length }),
      ),
    );
    fc.assert(
      fc.property(anyQuestion, shuffled, (question, [rules, others]) => {
        expect(routeRequest(question, others)).toEqual(routeRequest(question, rules));
      }),
      { numRuns: 500 },
    );
  });

  test('a rule for the own unit and exact kind beats all of them, but another such one', () => {
    fc.assert(
      fc.property(anyQuestion, anyRules, (question, rules) => {
        const closest = rule('closest', {
          requesterLevel: question.level,
          requesterKind: question.kind,
          territory: 'u0',
          office: 'closest',
          validFrom: day('2024-01-01'),
          validUntil: null,
        });
        const shallower = rules.filter(
          ({ territory, requesterKind }) => territory !== 'u0' || requesterKind === 'any',
        );
        expect(officeFor(question, [...shallower, closest])).toBe('closest');
      }),
    );
  });

  test('deeper beats shallower: what is higher up changes nothing once a deeper unit has an office', () => {
    fc.assert(
      fc.property(anyQuestion, anyRules, (question, rules) => {
        const deep = rules.filter(({ territory }) => territory === 'u0' || territory === 'u1');
        const among = routeRequest(question, deep);
        const found = among.ok || among.error[0]?.code === 'several_competent_offices';
        fc.pre(found);
        expect(routeRequest(question, rules)).toEqual(among);
      }),
    );
  });

  test('the rule found applies, and no rule that applies is more specific', () => {
    fc.assert(
      fc.property(anyQuestion, anyRules, (question, rules) => {
        const routed = routeRequest(question, rules);
        const applying = rules.filter(
          (each) =>
            each.requesterLevel === question.level &&
            ['any', question.kind].includes(each.requesterKind) &&
            path.includes(each.territory) &&
            each.validFrom <= question.on &&
            question.on <= (each.validUntil ?? '9999'),
        );
        const rank = (each: RoutingRule) =>
          `${each.territory}${each.requesterKind === 'any' ? 'b' : 'a'}`;
        const best = applying.map(rank).sort()[0];
        const offices = new Set(
          applying.filter((each) => rank(each) === best).map((each) => each.office),
        );
        const expected = ['no_competent_office', routed.ok ? routed.value.office : '?'];
        if (offices.size > 1) expect(officeFor(question, rules)).toBe('several_competent_offices');
        else expect(officeFor(question, rules)).toBe(expected[offices.size]);
        if (routed.ok) expect(rank(routed.value)).toBe(best);
      }),
      { numRuns: 500 },
    );
  });
});

import { routeRequest, type RoutingQuestion } from '../../../src/domain/routing/route-request';
import type {
  AgencyKind,
  RequesterLevel,
  RoutingRule,
} from '../../../src/domain/routing/routing-rule';
import { day } from '../../support/calendar-fixture';
import { officeFor, rule } from './support';

/** Footnote 4 of CV 6915 for two districts, and what took its place with the district police gone. */
const RULES: readonly RoutingRule[] = [
  ...(['bien-hoa', 'long-thanh'] as const).flatMap((district) =>
    (['commune', 'district'] as const).map((requesterLevel) =>
      rule(`${requesterLevel}-${district}`, {
        requesterLevel,
        territory: district,
        office: `police-${district}`,
      }),
    ),
  ),
  rule('departments', { requesterKind: 'specialised-agency' }),
  rule('organisations', { requesterKind: 'socio-political-organisation' }),
  rule('central', { requesterLevel: 'central', requesterKind: 'central-agency' }),
  rule('since-reform', {
    requesterLevel: 'commune',
    validFrom: day('2025-03-01'),
    validUntil: null,
    status: 'provisional',
  }),
];

const PATHS = {
  commune: ['trang-dai', 'bien-hoa', 'dong-nai'],
  district: ['long-thanh', 'dong-nai'],
  province: ['dong-nai'],
  central: ['dong-nai'],
} as const satisfies Record<RequesterLevel, readonly string[]>;

function asks(level: RequesterLevel, kind: AgencyKind, on = '2024-06-20'): RoutingQuestion {
  return { level, kind, territoryPath: PATHS[level], on: day(on) };
}

const outcome = (question: RoutingQuestion, rules = RULES) => officeFor(question, rules);

describe('footnote 4 of the letter', () => {
  test.each([
    [
      'a commune asks the police of its district',
      'commune',
      'peoples-committee',
      'police-bien-hoa',
    ],
    ['so does any body of the commune', 'commune', 'public-service-unit', 'police-bien-hoa'],
    ['a district asks its own police', 'district', 'peoples-committee', 'police-long-thanh'],
    [
      'a branch of a central agency in a district too',
      'district',
      'central-agency',
      'police-long-thanh',
    ],
    ['a specialised agency of the province asks PC06', 'province', 'specialised-agency', 'pc06'],
    [
      'a socio-political organisation asks PC06',
      'province',
      'socio-political-organisation',
      'pc06',
    ],
    ['a central agency in the province asks PC06', 'central', 'central-agency', 'pc06'],
    ['whom it does not name is not guessed', 'province', 'police', 'no_competent_office'],
  ] as const)('%s', (_what, level, kind, office) => {
    expect(outcome(asks(level, kind))).toBe(office);
  });
});

describe('the dates of a rule', () => {
  test.each([
    ['the day before the first', '2024-06-19', 'no_competent_office'],
    ['the first day', '2024-06-20', 'police-bien-hoa'],
    ['the last day', '2025-02-28', 'police-bien-hoa'],
    ['the day after the last, the next rule has begun', '2025-03-01', 'pc06'],
    ['years later, a rule without end holds', '2031-01-01', 'pc06'],
  ])('%s', (_when, on, office) => {
    expect(outcome(asks('commune', 'peoples-committee', on))).toBe(office);
  });
});

describe('the most specific rule', () => {
  const own = rule('own', { requesterLevel: 'commune', territory: 'trang-dai', office: 'own' });
  const exact = rule('exact', {
    requesterLevel: 'commune',
    requesterKind: 'party-body',
    territory: 'bien-hoa',
    office: 'exact',
  });

  test('is the one of the deeper territory', () => {
    expect(outcome(asks('commune', 'peoples-committee'), [...RULES, own])).toBe('own');
  });

  test('within a territory is the one for the exact kind', () => {
    expect(outcome(asks('commune', 'party-body'), [...RULES, exact])).toBe('exact');
    expect(outcome(asks('commune', 'police'), [...RULES, exact])).toBe('police-bien-hoa');
  });

  test('is by territory first: any kind in the commune beats the exact kind in the district', () => {
    expect(outcome(asks('commune', 'party-body'), [...RULES, exact, own])).toBe('own');
  });
});

describe('a refusal', () => {
  test('says for whom there is no office', () => {
    expect(routeRequest(asks('province', 'police'), RULES)).toEqual({
      ok: false,
      error: [
        {
          code: 'no_competent_office',
          params: { level: 'province', kind: 'police', on: '2024-06-20', territory: 'dong-nai' },
        },
      ],
    });
  });

  test('names the offices when two are equally competent', () => {
    const rival = rule('rival', { requesterKind: 'specialised-agency', office: 'another' });
    expect(routeRequest(asks('province', 'specialised-agency'), [...RULES, rival])).toMatchObject({
      ok: false,
      error: [{ code: 'several_competent_offices', params: { offices: 'another, pc06' } }],
    });
  });

  test('is given to a body without territory, and when there are no rules', () => {
    const nowhere = { ...asks('commune', 'peoples-committee'), territoryPath: [] };
    expect(outcome(nowhere)).toBe('no_competent_office');
    expect(outcome(asks('commune', 'peoples-committee'), [])).toBe('no_competent_office');
  });
});

test('of equally specific rules for one office, a confirmed one is cited', () => {
  const draft = rule('a-draft', { requesterKind: 'specialised-agency', status: 'provisional' });
  const routed = routeRequest(asks('province', 'specialised-agency'), [draft, ...RULES]);
  expect(routed.ok && routed.value.id).toBe('departments');
});

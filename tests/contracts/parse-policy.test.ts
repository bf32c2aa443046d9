import { DEFAULT_POLICY, policyFrom, valuesOf } from '../../src/actions/policy';
import { parsePolicy } from '../../src/contracts/parse-policy';
import { POLICY_FIELDS } from '../../src/contracts/policy-fields';
import type { PolicyField } from '../../src/contracts/policy-field';
import { readJson } from '../architecture/repository';

type Values = Record<string, Record<string, unknown>>;

function altered(change: (values: Values) => void): Values {
  const values = structuredClone(valuesOf(DEFAULT_POLICY)) as Values;
  change(values);
  return values;
}

function codesOf(given: unknown): string[] {
  const parsed = parsePolicy(given);
  return parsed.ok ? [] : parsed.error.map(({ code, field }) => `${code} ${field}`);
}

const FIELDS = Object.entries(POLICY_FIELDS).flatMap(([section, fields]) =>
  Object.entries(fields as Readonly<Record<string, PolicyField>>).map(([name, field]) => ({
    path: `${section}.${name}`,
    section,
    name,
    field,
  })),
);

test('the software’s own values are allowed', () => {
  expect(parsePolicy(valuesOf(DEFAULT_POLICY))).toEqual({
    ok: true,
    value: valuesOf(DEFAULT_POLICY),
  });
});

describe('everything that is wrong is said at once', () => {
  test('missing, unknown, out of range, and not allowed', () => {
    const given = altered((values) => {
      values.clock = { ...values.clock, limit: 0, closingTime: '25:00', speed: 1 };
      delete values.clock.stopsAt;
      values.weather = {};
      delete values.limits;
    });
    expect(codesOf(given).sort()).toEqual([
      'policy_value_missing values.clock.stopsAt',
      'policy_value_missing values.limits',
      'policy_value_not_allowed values.clock.closingTime',
      'policy_value_out_of_range values.clock.limit',
      'policy_value_unknown values.clock.speed',
      'policy_value_unknown values.weather',
    ]);
  });

  test.each([null, 'six', [], 6])('%j is no policy', (given) => {
    expect(codesOf(given)).not.toEqual([]);
  });

  test.each(FIELDS)('$path cannot be left out, nor be an object', ({ path, section, name }) => {
    const without = altered((values) => delete values[section]?.[name]);
    expect(codesOf(without)).toEqual([`policy_value_missing values.${path}`]);
    const odd = altered((values) => Object.assign(values[section] ?? {}, { [name]: { odd: {} } }));
    expect(codesOf(odd).length).toBeGreaterThan(0);
  });
});

test('a figure is bounded on both sides', () => {
  for (const { path, section, name, field } of FIELDS) {
    if (field.kind !== 'number') continue;
    for (const value of [field.least - 1, field.most + 1, field.least + 0.5]) {
      const given = altered((values) => Object.assign(values[section] ?? {}, { [name]: value }));
      expect(codesOf(given)).toEqual([`policy_value_out_of_range values.${path}`]);
    }
  }
});

describe('a stored version that lacks what came later', () => {
  test('is filled in from the defaults, and keeps what it has', () => {
    const policy = policyFrom({ clock: { limit: 4, onChanges: 'never', gone: 1 } }, 3);
    expect(policy).toEqual({
      ...DEFAULT_POLICY,
      clock: { ...DEFAULT_POLICY.clock, limit: 4 },
      version: 3,
    });
  });
});

describe.each(['vi', 'en'])('in %s', (language) => {
  const words = readJson(
    `src/plugins/editorial-desk/admin/src/translations/${language}.json`,
  ) as Readonly<Record<string, string>>;
  const isTold = (key: string) => Boolean(words[`editorial-desk.policy.${key}`]?.trim());

  test.each(Object.keys(POLICY_FIELDS))(
    'the section %s has a name and an explanation',
    (section) => {
      expect([section, `${section}.help`].filter((key) => !isTold(key))).toEqual([]);
    },
  );

  test.each(FIELDS)(
    '$path has a name, an explanation, and words for each option',
    ({ path, field }) => {
      const options = 'options' in field ? field.options.map((option) => `${path}.${option}`) : [];
      const rows = 'rows' in field ? field.rows.map((row) => `${path}.${row}`) : [];
      const units = 'unit' in field ? [`unit.${field.unit}`] : [];
      const keys = [path, `${path}.help`, ...options, ...rows, ...units];
      expect(keys.filter((key) => !isTold(key))).toEqual([]);
    },
  );
});

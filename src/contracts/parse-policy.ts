import { z } from 'zod';
import type { PolicyValues } from '../domain/policy/policy-changes';
import { refusal, type Refusal } from '../domain/shared/refusal';
import { failure, success, type Result } from '../domain/shared/result';
import type { PolicyField } from './policy-field';
import { POLICY_FIELDS } from './policy-fields';

const FIELDS: Readonly<Record<string, Readonly<Record<string, PolicyField>>>> = POLICY_FIELDS;

const distinct = (list: readonly unknown[]) => new Set(list).size === list.length;
const figure = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most);

type Kind = PolicyField['kind'];

/** The schema of a value of each kind. */
const SCHEMAS: {
  readonly [K in Kind]: (field: Extract<PolicyField, { kind: K }>) => z.ZodType;
} = {
  number: figure,
  choice: ({ options }) => z.enum(options),
  time: () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  flag: () => z.boolean(),
  choices: ({ options }) => z.array(z.enum(options)).refine(distinct),
  numbers: (field) => z.array(figure(field)).max(10).refine(distinct),
  texts: ({ most }) => z.array(z.string().trim().min(1).max(200)).max(most).refine(distinct),
  table: ({ rows, options }) => z.strictObject(mapped(rows, () => z.enum(options))),
};

/** The schema of one value. */
function schemaOf(field: PolicyField): z.ZodType {
  const make = SCHEMAS[field.kind] as (field: PolicyField) => z.ZodType;
  return make(field);
}

function mapped<T>(names: readonly string[], make: (name: string) => T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}

function sectionSchema(fields: Readonly<Record<string, PolicyField>>) {
  const entries = Object.entries(fields).map(([name, field]) => [name, schemaOf(field)] as const);
  return z.strictObject(Object.fromEntries(entries));
}

/** A whole policy: every section, every value, and nothing else. */
const policySchema = z.strictObject(
  Object.fromEntries(
    Object.entries(FIELDS).map(([section, fields]) => [section, sectionSchema(fields)] as const),
  ),
);

/** Reads a whole policy, or says everything that is wrong with it at once. */
export function parsePolicy(given: unknown): Result<PolicyValues, readonly Refusal[]> {
  const parsed = policySchema.safeParse(given);
  if (parsed.success) return success(parsed.data as PolicyValues);
  const refusals = parsed.error.issues.flatMap((issue) => refusalsOfIssue(issue, given));
  const known = new Map(refusals.map((one) => [`${one.code} ${one.field}`, one]));
  return failure([...known.values()]);
}

/**
 * A stored policy in the form that today's software works with: a value that the version did not
 * have yet, or that is not allowed any more, is the default's.
 */
export function completePolicy<Policy extends object>(stored: unknown, defaults: Policy): Policy {
  const sections = Object.entries(FIELDS).map(([section, fields]) => {
    const given = membersOf(membersOf(stored)[section]);
    const fallback = membersOf(membersOf(defaults)[section]);
    const values = Object.entries(fields).map(([name, field]) => {
      const kept = schemaOf(field).safeParse(given[name]);
      return [name, kept.success ? kept.data : fallback[name]] as const;
    });
    return [section, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(sections) as Policy;
}

function refusalsOfIssue(issue: z.core.$ZodIssue, given: unknown): Refusal[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => about('policy_value_unknown', [...issue.path, key]));
  }
  const value = issue.path.reduce<unknown>((found, key) => membersOf(found)[String(key)], given);
  if (value === undefined) return [about('policy_value_missing', issue.path)];
  const [section, name] = issue.path.map(String);
  const field = FIELDS[section ?? '']?.[name ?? ''];
  if (field?.kind !== 'number') return [about('policy_value_not_allowed', issue.path)];
  const bounds = { lowest: field.least, highest: field.most };
  return [about('policy_value_out_of_range', issue.path, bounds)];
}

function about(
  code: Refusal['code'],
  path: readonly PropertyKey[],
  params: Refusal['params'] = {},
): Refusal {
  const name = path.map(String).join('.');
  return refusal(code, { field: `values.${name}`, params: { ...params, value: name } });
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

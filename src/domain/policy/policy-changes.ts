/** What a policy says in one place: a figure, a word, or a list or table of them. */
export type PolicyValue =
  | null
  | boolean
  | number
  | string
  | readonly PolicyValue[]
  | { readonly [name: string]: PolicyValue };

/** The values of a policy by section and name. */
export type PolicyValues = Readonly<Record<string, Readonly<Record<string, PolicyValue>>>>;

/** One value that differs between two policies; undefined where one of them does not have it. */
export interface PolicyChange {
  /** `section.name`. */
  readonly path: string;
  readonly from: PolicyValue | undefined;
  readonly to: PolicyValue | undefined;
}

/** What differs between two policies, in the order of the second, then what only the first had. */
export function policyChanges(before: PolicyValues, after: PolicyValues): PolicyChange[] {
  const paths = [...new Set([...pathsOf(after), ...pathsOf(before)])];
  return paths
    .map((path) => ({ path, from: valueAt(before, path), to: valueAt(after, path) }))
    .filter(({ from, to }) => !isSame(from, to));
}

function pathsOf(values: PolicyValues): string[] {
  return Object.entries(values).flatMap(([section, members]) =>
    Object.keys(members).map((name) => `${section}.${name}`),
  );
}

function valueAt(values: PolicyValues, path: string): PolicyValue | undefined {
  const [section = '', name = ''] = path.split('.');
  return values[section]?.[name];
}

/** Equal as data; the order of a table's rows says nothing, that of a list does. */
function isSame(one: PolicyValue | undefined, other: PolicyValue | undefined): boolean {
  if (one === other) return true;
  if (!isCompound(one) || !isCompound(other)) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(memberOf(one, name), memberOf(other, name)));
}

type Compound = Extract<PolicyValue, object>;

function isCompound(value: PolicyValue | undefined): value is Compound {
  return typeof value === 'object' && value !== null;
}

function memberOf(compound: Compound, name: string): PolicyValue | undefined {
  return (compound as Readonly<Record<string, PolicyValue>>)[name];
}

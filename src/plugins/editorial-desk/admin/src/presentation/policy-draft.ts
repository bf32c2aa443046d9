import { parsePolicy } from '../../../../../contracts/parse-policy';
import type { PolicyValue, PolicyValues } from '../../../../../domain/policy/policy-changes';
import type { Refusal } from '../../../../../domain/shared/refusal';

/** The draft with one value typed anew. */
export function withValue(
  values: PolicyValues,
  path: readonly [section: string, name: string],
  value: PolicyValue,
): PolicyValues {
  const [section, name] = path;
  return { ...values, [section]: { ...values[section], [name]: value } };
}

/** The draft as it is sent: lists without the lines that nothing stands on. */
export function sentValues(draft: PolicyValues): PolicyValues {
  const sections = Object.entries(draft).map(([section, members]) => {
    const sent = Object.entries(members).map(([name, value]) => [name, withoutBlanks(value)]);
    return [section, Object.fromEntries(sent) as Record<string, PolicyValue>] as const;
  });
  return Object.fromEntries(sections);
}

function withoutBlanks(value: PolicyValue): PolicyValue {
  if (!Array.isArray(value)) return value;
  return value.filter((one) => typeof one !== 'string' || one.trim() !== '') as PolicyValue[];
}

/** What is wrong with a draft, by `section.name`; the same rules as the server's. */
export function faultsOfDraft(draft: PolicyValues): ReadonlyMap<string, Refusal> {
  const parsed = parsePolicy(sentValues(draft));
  if (parsed.ok) return new Map();
  return new Map(parsed.error.map((one) => [pathOf(one), one]));
}

function pathOf({ field }: Refusal): string {
  return (field ?? '').split('.').slice(1, 3).join('.');
}

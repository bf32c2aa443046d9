import type { PolicyValue } from '../../../../../domain/policy/policy-changes';

type Given = PolicyValue | undefined;

/** A value as a list; anything else is an empty one. */
export function listOf(value: Given): readonly PolicyValue[] {
  return Array.isArray(value) ? (value as readonly PolicyValue[]) : [];
}

/** A value as a table; anything else is an empty one. */
export function rowsOf(value: Given): Readonly<Record<string, PolicyValue>> {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isTable ? (value as Readonly<Record<string, PolicyValue>>) : {};
}

/** A word or a figure as text; anything else is none. */
export function textOf(value: Given): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

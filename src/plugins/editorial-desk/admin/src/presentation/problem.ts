import type { Refusal } from '../../../../../domain/shared/refusal';

/** What went wrong with a call, by what the reader can do about it. */
export interface Problem {
  readonly kind: 'offline' | 'forbidden' | 'missing' | 'stale' | 'refused' | 'failed';
  readonly refusals: readonly Refusal[];
}

const STALE = ['stale_version', 'stale_fingerprint'];

type Fields = Readonly<Record<string, unknown>>;

/** Reads the error of a call to the desk API, in whatever shape it arrives. */
export function problemOf(error: unknown): Problem {
  const { status, details } = fieldsOf(error);
  const { code, refusals } = fieldsOf(details);
  if (typeof code === 'string' && STALE.includes(code)) return { kind: 'stale', refusals: [] };
  const reasons = refusalsOf(refusals, code);
  if (isRefusalList(refusals)) return { kind: 'refused', refusals: reasons };
  return { kind: kindOf(status), refusals: reasons };
}

function kindOf(status: unknown): Problem['kind'] {
  if (typeof status !== 'number') return 'offline';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'missing';
  return status < 500 ? 'refused' : 'failed';
}

function refusalsOf(refusals: unknown, code: unknown): readonly Refusal[] {
  if (isRefusalList(refusals)) return refusals;
  return typeof code === 'string' ? [{ code: code as Refusal['code'] }] : [];
}

function isRefusalList(list: unknown): list is readonly Refusal[] {
  const isRefusal = (one: unknown) => typeof fieldsOf(one).code === 'string';
  return Array.isArray(list) && list.length > 0 && list.every(isRefusal);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

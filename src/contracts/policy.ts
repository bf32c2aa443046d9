import { z } from 'zod';
import type { PolicyChange, PolicyValues } from '../domain/policy/policy-changes';

/** The body of `PUT /editorial-desk/policy`; the values are parsed by `parsePolicy`. */
export const policyRequest = z.strictObject({
  /** The number of the newest version that was looked at; 0 when there was none. */
  expectedVersion: z.int().min(0),
  /** The first day under it, today when left out. */
  validFrom: z.string().max(10).optional(),
  note: z.string().max(1000).default(''),
  values: z.unknown(),
});

/** The parsed body. */
export type PolicyRequest = z.output<typeof policyRequest>;

/** One version as the settings page shows it; version 0 is the software's own. */
export interface PolicyVersionView {
  readonly number: number;
  readonly validFrom: string | null;
  readonly values: PolicyValues;
  readonly note: string | null;
  readonly writtenBy: string | null;
  readonly writtenAt: string | null;
  readonly standing: 'in-force' | 'planned' | 'past';
  /** What it says otherwise than the version written before it. */
  readonly changes: readonly PolicyChange[];
}

/** The answer of `GET` and `PUT /editorial-desk/policy`. */
export interface PolicyView {
  readonly inForce: number;
  /** The number to send back as `expectedVersion`. */
  readonly latest: number;
  readonly today: string;
  /** The newest first. */
  readonly versions: readonly PolicyVersionView[];
}

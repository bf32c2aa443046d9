import { completePolicy } from '../contracts/parse-policy';
import type { FieldsFor } from '../contracts/policy-field';
import { POLICY_FIELDS } from '../contracts/policy-fields';
import { DEFAULT_ANSWER_POLICY, type AnswerPolicy } from '../domain/calendar/answer-time';
import { DEFAULT_CLOCK_POLICY, type ClockPolicy } from '../domain/calendar/clock-policy';
import { DEFAULT_MAIL_POLICY, type MailPolicy } from '../domain/notification/mail-policy';
import {
  DEFAULT_PREFLIGHT_POLICY,
  type PreflightPolicy,
} from '../domain/preflight/preflight-policy';
import { DEFAULT_ESCALATION_POLICY, type EscalationPolicy } from '../domain/calendar/escalation';
import { DEFAULT_EXTENSION_POLICY, type ExtensionPolicy } from '../domain/calendar/extension';
import type { PolicyValues } from '../domain/policy/policy-changes';
import { DEFAULT_REQUEST_LIMITS, type RequestLimits } from '../domain/submission/completeness';
import { DEFAULT_POST_POLICY, type PostPolicy } from '../domain/post/post-policy';

/**
 * Which rules a dossier runs under; pinned to it at its first submit. Each value also needs a field
 * in `POLICY_FIELDS`, which says what it may be, and a name and an explanation in both languages.
 */
export interface DeskPolicy {
  readonly clock: ClockPolicy;
  readonly limits: RequestLimits;
  readonly posts: PostPolicy;
  readonly mail: MailPolicy;
  readonly preflight: PreflightPolicy;
  readonly answer: AnswerPolicy;
  readonly escalation: EscalationPolicy;
  readonly extension: ExtensionPolicy;
}

/** The rules that hold until an administrator has written others; version 0. */
export const DEFAULT_POLICY: DeskPolicy = {
  clock: DEFAULT_CLOCK_POLICY,
  limits: DEFAULT_REQUEST_LIMITS,
  posts: DEFAULT_POST_POLICY,
  mail: DEFAULT_MAIL_POLICY,
  preflight: DEFAULT_PREFLIGHT_POLICY,
  answer: DEFAULT_ANSWER_POLICY,
  escalation: DEFAULT_ESCALATION_POLICY,
  extension: DEFAULT_EXTENSION_POLICY,
};

/** The rules of a running dossier: those that were pinned to it at its first submit. */
export function policyOf({ policy }: { readonly policy: DeskPolicy | null }): DeskPolicy {
  return policy ?? DEFAULT_POLICY;
}

/** A policy with the number of the version it was stored as; 0 for the software's own values. */
export interface VersionedPolicy extends DeskPolicy {
  readonly version: number;
}

/** Compiles only while every value of the policy has a field, and a field of its own type. */
const FIELDS: FieldsFor<DeskPolicy> = POLICY_FIELDS;

/** The values of a policy as plain data, without its number. */
export function valuesOf(policy: DeskPolicy): PolicyValues {
  const sections = Object.keys(FIELDS) as (keyof DeskPolicy)[];
  return Object.fromEntries(sections.map((section) => [section, { ...policy[section] }]));
}

/** A stored policy with what it lacks filled in from the defaults. */
export function policyFrom(stored: unknown, version: number): VersionedPolicy {
  return { ...completePolicy(stored, DEFAULT_POLICY), version };
}

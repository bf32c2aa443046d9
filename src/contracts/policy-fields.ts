import { FINDING_CODES, OVERRIDABLE_CODES, WEIGHTS } from '../domain/preflight/finding';
import type { PolicyField } from './policy-field';

/**
 * Every value of the policy with what it may be, by section: the stored versions are parsed by this
 * table, and the panel's form is drawn from it. The names and explanations of a value are the
 * translations `policy.section.name` and `policy.section.name.help`; an option's name is
 * `policy.section.name.option`.
 */
export const POLICY_FIELDS = {
  clock: {
    limit: { kind: 'number', least: 1, most: 30, unit: 'working-days' },
    startsAt: { kind: 'choice', options: ['submission', 'receipt'] },
    receiptAfterHours: { kind: 'choice', options: ['calendar-day', 'next-working-day'] },
    closingTime: { kind: 'time' },
    onChanges: { kind: 'choice', options: ['restart', 'pause'] },
    stopsAt: { kind: 'choice', options: ['proposal', 'decision'] },
  },
  limits: {
    titleLength: { kind: 'number', least: 20, most: 300, unit: 'characters' },
    summaryLength: { kind: 'number', least: 50, most: 1000, unit: 'characters' },
    windowDays: { kind: 'number', least: 1, most: 1830, unit: 'days' },
  },
  posts: {
    confirmSuspensionHours: { kind: 'number', least: 1, most: 240, unit: 'hours' },
    endingSoonHours: { kind: 'number', least: 1, most: 240, unit: 'hours' },
  },
  mail: {
    digestMinutes: { kind: 'number', least: 0, most: 1440, unit: 'minutes' },
    retryMinutes: { kind: 'numbers', least: 1, most: 1440 },
    refusedAttempts: { kind: 'number', least: 1, most: 50, unit: 'times' },
  },
  preflight: {
    severity: { kind: 'table', rows: FINDING_CODES, options: WEIGHTS },
    overridable: { kind: 'choices', options: OVERRIDABLE_CODES },
    trustedHosts: { kind: 'texts', most: 200 },
    publicNumbers: { kind: 'texts', most: 200 },
    coverWidth: { kind: 'number', least: 100, most: 10_000, unit: 'pixels' },
    coverHeight: { kind: 'number', least: 100, most: 10_000, unit: 'pixels' },
    likeness: { kind: 'number', least: 50, most: 99, unit: 'percent' },
  },
  answer: {
    days: { kind: 'number', least: 1, most: 60, unit: 'working-days' },
    reminderDays: { kind: 'number', least: 0, most: 30, unit: 'working-days' },
    graceDays: { kind: 'number', least: 0, most: 60, unit: 'working-days' },
  },
  escalation: {
    percent: { kind: 'number', least: 1, most: 99, unit: 'percent' },
    workingDaysBefore: { kind: 'number', least: 1, most: 10, unit: 'working-days' },
  },
  extension: {
    days: { kind: 'number', least: 1, most: 30, unit: 'working-days' },
    times: { kind: 'number', least: 0, most: 10, unit: 'times' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, PolicyField>>>>;

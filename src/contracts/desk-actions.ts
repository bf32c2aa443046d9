import { z } from 'zod';
import { ESCALATION_STEPS } from '../domain/calendar/escalation';
import type { Action } from '../domain/submission/lifecycle';

const text = z.string().max(4000);
const shortText = z.string().max(300);
const offsetDateTime = z.iso.datetime({ offset: true });

const correction = z.strictObject({
  place: shortText,
  reasonCode: z.string().max(60),
  request: text,
  legalBasis: shortText.nullish(),
});

const checkedCriterion = z.strictObject({
  criterion: z.string().max(10),
  result: z.string().max(20),
  note: text.optional(),
});

const base = {
  expectedVersion: z.int().min(1),
  fingerprint: z.string().max(64).optional(),
};

/** By what right somebody acts in a leader's place. */
const authority = {
  delegation: z.string().max(40).optional(),
  breakGlass: z.literal(true).optional(),
};

const withReason = z.strictObject({
  ...base,
  reason: text.default(''),
  reasonCodes: z.array(z.string().max(60)).max(20).default([]),
});

const withOneReason = z.strictObject({ ...base, reason: text.default('') });

const withCorrections = z.strictObject({
  ...base,
  corrections: z.array(correction).max(100).default([]),
});

const SCHEMAS = {
  submit: z.strictObject({
    ...base,
    reply: z
      .array(z.strictObject({ item: z.int().min(1), text }))
      .max(100)
      .default([]),
    overrides: z
      .array(z.strictObject({ code: z.string().max(60), reason: text }))
      .max(50)
      .default([]),
  }),
  receive: z.strictObject({ ...base, receivedAt: offsetDateTime.optional() }),
  'request-changes': withCorrections,
  reroute: z.strictObject({ ...base, office: z.string().max(40), reason: text.default('') }),
  assign: z.strictObject({ ...base, person: z.string().max(60).optional() }),
  extend: z.strictObject({
    ...base,
    workingDays: z.int().min(1).max(366),
    reason: text.default(''),
  }),
  propose: z.strictObject({
    ...base,
    proposal: z.string().max(20).nullable().default(null),
    checklist: z.array(checkedCriterion).max(50).default([]),
    reason: text.optional(),
  }),
  'send-back': withOneReason.extend(authority),
  approve: z.strictObject({ ...base, ...authority, reason: text.optional() }),
  refuse: withReason.extend(authority),
  forward: withReason.extend(authority),
  'ministry-approve': z.strictObject(base),
  'ministry-refuse': withReason,
  'ministry-request-changes': withCorrections,
  recall: withOneReason,
  remind: z.strictObject(base),
  lapse: z.strictObject(base),
  escalate: z.strictObject({ ...base, step: z.enum(ESCALATION_STEPS) }),
} as const satisfies Record<Action, z.ZodType>;

/** The parsed request body of one action. */
export type ActionPayload<A extends Action> = z.output<(typeof SCHEMAS)[A]>;

/** What each action takes in its request body; unknown keys are refused. */
export const ACTION_PAYLOADS: { readonly [A in Action]: z.ZodType<ActionPayload<A>> } = SCHEMAS;

import { z } from 'zod';
import { UNIT_LEVELS } from '../domain/audience/territory';
import { SUBMISSION_STATES } from '../domain/submission/lifecycle';
import { wholeNumber } from './parse-query';

/** The values of the queue's `sla` filter. */
export const SLA_FILTERS = ['on-track', 'due-soon', 'overdue', 'paused', 'met', 'missed'] as const;

/** The levels that an audience can be of. */
export const SCOPES = [...UNIT_LEVELS, 'nation'] as const;
const unitCode = z.string().regex(/^\d{2,5}$/);
const documentId = z.string().regex(/^[a-z0-9]{1,40}$/);

/** The pilot models of Project 06 that an article may belong to. */
export const PROGRAMMES = ['none', 'model-22', 'model-30'] as const;

/** The columns the queue can be sorted by. */
export const QUEUE_SORTS = ['dueAt', 'submittedAt', 'updatedAt', 'title', 'receiptNumber'] as const;

/** The parameters of `GET /editorial-desk/queue`. */
export const queueQuery = z.strictObject({
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(SUBMISSION_STATES)).min(1))
    .optional(),
  sla: z.enum(SLA_FILTERS).optional(),
  mine: z.enum(['true', 'false']).default('false'),
  /** A person's key, `me`, or `none` for what is in nobody's hands. */
  assignee: z
    .string()
    .regex(/^[\w.-]{1,60}$/)
    .optional(),
  q: z.string().trim().max(100).optional(),
  agency: documentId.optional(),
  office: documentId.optional(),
  topic: z.string().max(60).optional(),
  programme: z.enum(PROGRAMMES).optional(),
  scope: z.enum(SCOPES).optional(),
  unit: unitCode.optional(),
  page: wholeNumber(1, 100_000).default(1),
  pageSize: wholeNumber(1, 100).default(20),
  sort: z
    .string()
    .regex(new RegExp(`^(${QUEUE_SORTS.join('|')}):(asc|desc)$`))
    .default('dueAt:asc'),
});

/** The parameters of `GET /editorial-desk/queue/export.xlsx`: the queue's filters, or chosen dossiers. */
export const queueExportQuery = queueQuery.omit({ page: true, pageSize: true }).extend({
  ids: z
    .string()
    .regex(/^[a-z0-9]{1,40}(,[a-z0-9]{1,40}){0,99}$/)
    .optional(),
});

/** The parsed parameters of an export. */
export type QueueExportQuery = z.output<typeof queueExportQuery>;

/** The parsed parameters of the queue. */
export type QueueQuery = z.output<typeof queueQuery>;

/** The parameters of `GET /editorial-desk/units`; one of `q`, `within` and `code` narrows enough. */
export const unitQuery = z.strictObject({
  q: z.string().trim().min(2).max(100).optional(),
  level: z.enum(UNIT_LEVELS).optional(),
  within: unitCode.optional(),
  code: z
    .string()
    .regex(/^\d{2,5}(,\d{2,5}){0,199}$/)
    .optional(),
});

/** The parsed parameters of a search for units. */
export type UnitQuery = z.output<typeof unitQuery>;

const revisionNumber = wholeNumber(1, 10_000);

/** The parameters of `GET /editorial-desk/submissions/:documentId/compare`. */
export const compareQuery = z.strictObject({
  from: revisionNumber.optional(),
  to: z.union([z.literal('draft'), revisionNumber]).optional(),
});

/** The parsed parameters of a comparison. */
export type CompareQuery = z.output<typeof compareQuery>;

/** The body of `POST /editorial-desk/deadline`. */
export const deadlineQuestion = z.strictObject({ receivedAt: z.string() });

/** The body of `POST /editorial-desk/audience/preview`; the rule itself is parsed by the domain. */
export const audienceQuestion = z.strictObject({
  rule: z.looseObject({
    scope: z.unknown(),
    units: z.array(z.string().max(40)).max(500).optional(),
    minAge: z.unknown(),
    maxAge: z.unknown(),
    gender: z.unknown(),
  }),
  profile: z
    .strictObject({
      age: z.int().min(0).max(130).nullish(),
      gender: z.enum(['male', 'female']).nullish(),
      unit: z.union([z.string(), z.array(z.string()).max(2)]).nullish(),
    })
    .optional(),
});

/** The parsed body of an audience preview. */
export type AudienceQuestion = z.output<typeof audienceQuestion>;

import type { TimelineEntry } from '../../../../../contracts/desk-views';
import {
  CHECK_RESULTS,
  isProposal,
  type CheckResult,
} from '../../../../../domain/appraisal/checklist';
import type { Proposal } from '../../../../../domain/submission/dossier';

/** The books whose numbers the timeline names. */
export const BOOKS = ['receipt', 'notice', 'decision', 'dispatch'] as const;

/** One book of numbers. */
export type Book = (typeof BOOKS)[number];

/** What an act's details say to a reader. */
export interface TimelineFacts {
  readonly numbers: readonly { readonly book: Book; readonly number: string }[];
  readonly proposal: Proposal | null;
  readonly checklist: Readonly<Record<CheckResult, number>> | null;
  readonly corrections: number;
  readonly receivedAt: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads an act's details, which are free JSON: whatever is not understood is left out. */
export function timelineFacts(details: TimelineEntry['details']): TimelineFacts {
  const fields = fieldsOf(details);
  const numbers = fieldsOf(fields.numbers);
  const proposal = typeof fields.proposal === 'string' ? fields.proposal : null;
  return {
    numbers: BOOKS.flatMap((book) => {
      const number = numbers[book];
      return typeof number === 'string' ? [{ book, number }] : [];
    }),
    proposal: isProposal(proposal) ? proposal : null,
    checklist: checklistOf(fields.checklist),
    corrections: Array.isArray(fields.corrections) ? fields.corrections.length : 0,
    receivedAt: typeof fields.receivedAt === 'string' ? fields.receivedAt : null,
  };
}

function checklistOf(list: unknown): TimelineFacts['checklist'] {
  if (!Array.isArray(list)) return null;
  const results = list.map((one) => fieldsOf(one).result);
  const count = (result: CheckResult) => results.filter((one) => one === result).length;
  const [pass, fail, skipped] = CHECK_RESULTS;
  return { [pass]: count(pass), [fail]: count(fail), [skipped]: count(skipped) };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

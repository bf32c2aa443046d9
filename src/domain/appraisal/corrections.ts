import type { LocalDate } from '../shared/local-date';
import { refusal, type Refusal } from '../shared/refusal';
import type { Correction } from '../submission/dossier';

/** A row of the reason catalogue; its legal basis is citable only while it is in force. */
export interface Reason {
  readonly code: string;
  readonly legalBasis: string;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

/** One item of a request for changes as the officer hands it in. */
export interface CorrectionInput {
  readonly place: string;
  readonly reasonCode: string;
  readonly request: string;
  readonly legalBasis?: string | null | undefined;
}

/** An agency's answer to one correction item. */
export interface CorrectionReply {
  readonly item: number;
  readonly text: string;
}

/** The catalogue on the day on which it is cited. */
export interface ReasonCatalogue {
  readonly reasons: ReadonlyMap<string, Reason>;
  readonly today: LocalDate;
}

/**
 * What is wrong with a request for changes: at least one item (CV 6915 step 3 asks for reasons in
 * writing), each with its place, a reason valid on the day, and what is asked.
 */
export function refusalsOfCorrections(
  items: readonly CorrectionInput[],
  catalogue: ReasonCatalogue,
): Refusal[] {
  if (items.length === 0) return [refusal('corrections_missing', { field: 'corrections' })];
  return items.flatMap((item, index) => refusalsOfItem(item, index + 1, catalogue));
}

function refusalsOfItem(
  input: CorrectionInput,
  item: number,
  catalogue: ReasonCatalogue,
): Refusal[] {
  const field = 'corrections';
  const blank = [input.place, input.request].some((text) => text.trim() === '');
  return [
    ...(blank ? [refusal('correction_incomplete', { field, params: { item } })] : []),
    ...refusalsOfReason(input.reasonCode, catalogue).map(({ code, params }) => ({
      code,
      field,
      params: { ...params, item },
    })),
  ];
}

/** Why a reason code cannot be cited on this day; empty when it can. */
export function refusalsOfReason(code: string, { reasons, today }: ReasonCatalogue): Refusal[] {
  const reason = reasons.get(code);
  if (!reason) return [refusal('reason_unknown', { params: { reason: code } })];
  const valid =
    reason.validFrom <= today && (reason.validUntil === null || today <= reason.validUntil);
  return valid ? [] : [refusal('reason_not_valid', { params: { reason: code } })];
}

/** Numbers the items and completes each legal basis from the catalogue. */
export function numberCorrections(
  items: readonly CorrectionInput[],
  reasons: ReadonlyMap<string, Reason>,
): Correction[] {
  return items.map((input, index) => ({
    item: index + 1,
    place: input.place.trim(),
    reasonCode: input.reasonCode,
    request: input.request.trim(),
    legalBasis: input.legalBasis?.trim() || (reasons.get(input.reasonCode)?.legalBasis ?? ''),
    answer: null,
  }));
}

/** Writes the agency's answers beside the items they belong to. */
export function answerCorrections(
  corrections: readonly Correction[],
  replies: readonly CorrectionReply[],
): Correction[] {
  const answers = new Map(replies.map(({ item, text }) => [item, text.trim()]));
  return corrections.map((one) => ({ ...one, answer: answers.get(one.item) || one.answer }));
}

/** The numbers of the items that have no answer yet. */
export function unansweredItems(corrections: readonly Correction[]): number[] {
  return corrections.filter(({ answer }) => !answer).map(({ item }) => item);
}

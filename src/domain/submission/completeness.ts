import { refusal, type Refusal, type RefusalCode } from '../shared/refusal';
import type { LocalDate } from '../shared/local-date';
import type { Instant } from '../shared/instant';
import { needsMinistry } from './dossier';
import type { SubmissionDraft } from './submission-draft';
import { refusalsOfWindows, type WindowLimits } from './windows';

/** The limits of a request; the letter names none, so they are policy values. */
export interface RequestLimits extends WindowLimits {
  readonly titleLength: number;
  readonly summaryLength: number;
}

/** The limits that hold until policy data says otherwise. */
export const DEFAULT_REQUEST_LIMITS: RequestLimits = {
  titleLength: 150,
  summaryLength: 300,
  windowDays: 366,
};

/** What a request is measured against. */
export interface CompletenessContext {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly limits: RequestLimits;
}

/**
 * Everything that CV 6915 2b asks of a request and this one lacks, all at once: article with a
 * representative image, topic, letter (number, date, signatory, file), audience and scope, display
 * time, and the justification where the ministry has to decide.
 */
export function refusalsOfRequest(
  draft: SubmissionDraft,
  context: CompletenessContext,
): readonly Refusal[] {
  return [
    ...refusalsOfArticle(draft, context.limits),
    ...refusalsOfTopic(draft, context.today),
    ...refusalsOfLetter(draft, context.today),
    ...refusalsOfAudience(draft),
    ...refusalsOfWindows(draft, context),
    ...refusalsOfJustification(draft),
  ];
}

function refusalsOfArticle(draft: SubmissionDraft, limits: RequestLimits): Refusal[] {
  return [
    ...whenBlank(draft.title, 'title_missing', 'title'),
    ...whenTooLong(draft.title, limits.titleLength, ['title_too_long', 'title']),
    ...whenBlank(draft.summary, 'summary_missing', 'summary'),
    ...whenTooLong(draft.summary, limits.summaryLength, ['summary_too_long', 'summary']),
    ...whenBlank(draft.bodyText, 'body_missing', 'body'),
    ...refusalsOfCover(draft),
    ...refusalsOfSource(draft),
  ];
}

function refusalsOfCover({ cover }: SubmissionDraft): Refusal[] {
  if (cover === null) return [refusal('cover_missing', { field: 'cover' })];
  return whenBlank(cover.alternativeText, 'cover_alternative_text_missing', 'cover');
}

function refusalsOfSource({ source }: SubmissionDraft): Refusal[] {
  if (source === null || (!isBlank(source.name) && !isBlank(source.url))) return [];
  return [refusal('source_incomplete', { field: 'source' })];
}

function refusalsOfTopic({ topic }: SubmissionDraft, today: LocalDate): Refusal[] {
  if (topic === null) return [refusal('topic_missing', { field: 'topic' })];
  const valid =
    topic.validFrom <= today && (topic.validUntil === null || today <= topic.validUntil);
  return valid ? [] : [refusal('topic_not_valid', { field: 'topic' })];
}

function refusalsOfLetter({ letter }: SubmissionDraft, today: LocalDate): Refusal[] {
  if (letter === null) return [refusal('letter_missing', { field: 'letter' })];
  return [
    ...whenBlank(letter.number, 'letter_number_missing', 'letter.number'),
    ...refusalsOfLetterDate(letter.issuedOn, today),
    ...whenBlank(letter.signatory, 'letter_signatory_missing', 'letter.signatory'),
    ...(letter.hasFile ? [] : [refusal('letter_file_missing', { field: 'letter.file' })]),
  ];
}

function refusalsOfLetterDate(issuedOn: LocalDate | null, today: LocalDate): Refusal[] {
  const field = 'letter.issuedOn';
  if (issuedOn === null) return [refusal('letter_date_missing', { field })];
  return issuedOn > today ? [refusal('letter_date_in_future', { field })] : [];
}

function refusalsOfAudience({ audience }: SubmissionDraft): readonly Refusal[] {
  if (audience === null) return [refusal('audience_missing', { field: 'audienceRule' })];
  return audience.refusals;
}

function refusalsOfJustification(draft: SubmissionDraft): Refusal[] {
  const forMinistry = needsMinistry({
    scope: draft.audience?.scope ?? null,
    topicOnList: draft.topic?.onList ?? null,
  });
  return forMinistry
    ? whenBlank(draft.justification, 'justification_missing', 'justification')
    : [];
}

function whenBlank(text: string | null, code: RefusalCode, field: string): Refusal[] {
  return isBlank(text) ? [refusal(code, { field })] : [];
}

function whenTooLong(
  text: string | null,
  limit: number,
  [code, field]: [RefusalCode, string],
): Refusal[] {
  const length = text?.length ?? 0;
  return length > limit ? [refusal(code, { field, params: { limit, length } })] : [];
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

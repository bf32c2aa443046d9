import type {
  AgencyFacts,
  DossierFile,
  DraftMaterial,
  OfficeFacts,
} from '../../actions/dossier-file';
import { policyFrom } from '../../actions/policy';
import { parseAudienceRule } from '../../domain/audience/parse-audience-rule';
import type { AudienceContext } from '../../domain/audience/parse-audience-units';
import type { Territory } from '../../domain/audience/territory';
import type { Pause } from '../../domain/calendar/pauses';
import { parseInstant, type Instant } from '../../domain/shared/instant';
import { parseLocalDate, type LocalDate } from '../../domain/shared/local-date';
import { textOfBlocks } from '../../domain/submission/blocks';
import type { Dossier } from '../../domain/submission/dossier';
import type { SubmissionDraft } from '../../domain/submission/submission-draft';
import type {
  AgencyRow,
  AudienceRow,
  FileRow,
  OfficeRow,
  StoredPause,
  SubmissionRow,
} from './submission-row';

/** Reads a stored date-time; null stays null. */
export function instantOf(stored: string | Date | null): Instant | null {
  if (stored === null) return null;
  return stored instanceof Date ? stored.getTime() : parseInstant(stored);
}

/** Reads a stored date; null stays null. */
export function dateOf(stored: string | null): LocalDate | null {
  return stored === null ? null : parseLocalDate(stored.slice(0, 10));
}

/** Reads stored pauses of the clock. */
export function pausesOf(stored: readonly StoredPause[] | null): Pause[] {
  return (stored ?? []).flatMap(({ from, until }) => {
    const began = instantOf(from);
    return began === null ? [] : [{ from: began, until: instantOf(until) }];
  });
}

/** The parts of a dossier file that come from the row alone. */
export function dossierFileOf(
  row: SubmissionRow,
  context: AudienceContext,
): Omit<DossierFile, 'snapshot' | 'latestRevision' | 'followUp'> {
  return {
    dossier: dossierOf(row),
    draft: draftOf(row, context),
    material: materialOf(row, context),
    agency: agencyFactsOf(row.agency, row.agencyKey, context.territory),
    office: officeFactsOf(row.receivingOffice),
    clock: {
      startedAt: instantOf(row.clockStartedAt),
      stoppedAt: instantOf(row.clockStoppedAt),
      dueOn: dateOf(row.dueOn),
      dueAt: instantOf(row.dueAt),
      pauses: pausesOf(row.clockPauses),
    },
    letterIssuedOn: dateOf(row.letter?.issuedOn ?? null),
    receiptNumber: row.receiptNumber,
    proposal: row.proposal,
    policy: row.policy && policyFrom(row.policy, row.policy.version ?? 0),
  };
}

/** What the guards need of a row. Before the first submit, scope is what the draft says. */
export function dossierOf(row: SubmissionRow): Dossier {
  const { documentId, state, version, round, fingerprint } = row;
  return {
    ...{ documentId, state, version, round, fingerprint },
    ...audienceAndTopicOf(row),
    agencyId: row.agencyKey,
    officeId: row.receivingOffice?.documentId ?? null,
    participants: row.participants ?? [],
    corrections: row.corrections ?? [],
    visibleUntil: instantOf(row.visibleUntil),
    submittedAt: instantOf(row.submittedAt),
    forwardedAt: instantOf(row.forwardedAt),
    ...handlingOf(row),
  };
}

/** In whose hands the dossier is and was, and what is on record about its dates. */
function handlingOf(row: SubmissionRow) {
  const { assigneePerson, assigneeName, formerOffices } = row;
  return {
    assignee: assigneePerson === null ? null : { person: assigneePerson, name: assigneeName ?? '' },
    formerOfficeIds: formerOffices?.split(' ') ?? [],
    respondBy: dateOf(row.respondBy),
    remindedAt: instantOf(row.remindedAt),
    escalations: row.escalations ?? [],
    dueChanges: row.dueChanges ?? [],
  };
}

function audienceAndTopicOf({ audienceRule, scope, topic }: SubmissionRow) {
  return { scope: audienceRule?.scope ?? scope, topicOnList: topic?.onList ?? null };
}

function draftOf(row: SubmissionRow, context: AudienceContext): SubmissionDraft {
  const { title, summary, source, justification } = row;
  return {
    ...{ title, summary, source, justification },
    bodyText: textOfBlocks(row.body ?? []),
    cover: row.cover && { alternativeText: row.cover.alternativeText },
    topic: topicOf(row.topic),
    letter: letterOf(row.letter),
    audience: row.audienceRule && audienceOf(row.audienceRule, context),
    visibleFrom: instantOf(row.visibleFrom),
    visibleUntil: instantOf(row.visibleUntil),
    interactionUntil: instantOf(row.interactionUntil),
  };
}

function materialOf(row: SubmissionRow, context: AudienceContext): DraftMaterial {
  const { title, summary, justification, notes } = row;
  return {
    article: {
      ...{ title, summary, justification, notes },
      body: row.body ?? [],
      cover: row.cover && { width: row.cover.width, height: row.cover.height },
      sourceUrl: row.source?.url ?? null,
    },
    letterFile: attachedFileOf(row.letter?.file ?? null),
    audience: row.audienceRule && ruleOf(row.audienceRule, context),
  };
}

function ruleOf(row: AudienceRow, context: AudienceContext): DraftMaterial['audience'] {
  const parsed = parseAudienceRule(audienceInputOf(row), context);
  return parsed.ok ? parsed.value : null;
}

function attachedFileOf(file: FileRow | null): DraftMaterial['letterFile'] {
  return file && { url: file.url, name: file.name, mime: file.mime };
}

function topicOf(topic: SubmissionRow['topic']): SubmissionDraft['topic'] {
  const validFrom = dateOf(topic?.validFrom ?? null);
  if (!topic || validFrom === null) return null;
  return { onList: topic.onList, validFrom, validUntil: dateOf(topic.validUntil) };
}

function letterOf(letter: SubmissionRow['letter']): SubmissionDraft['letter'] {
  if (!letter) return null;
  const { number, signatory, file } = letter;
  return { number, signatory, issuedOn: dateOf(letter.issuedOn), hasFile: file !== null };
}

function audienceOf(rule: AudienceRow, context: AudienceContext): SubmissionDraft['audience'] {
  const parsed = parseAudienceRule(audienceInputOf(rule), context);
  return { scope: rule.scope, refusals: parsed.ok ? [] : parsed.error };
}

/** An audience row in the form its parser takes. */
export function audienceInputOf(rule: Omit<AudienceRow, 'documentId' | 'name'>) {
  const { scope, minAge, maxAge, gender } = rule;
  return { scope, minAge, maxAge, gender, unitIds: rule.units.map((unit) => unit.documentId) };
}

function agencyFactsOf(agency: AgencyRow | null, key: string, territory: Territory): AgencyFacts {
  if (agency === null) throw new Error(`The agency ${key} of a submission is gone`);
  const { name, level, kind } = agency;
  const own = agency.territory?.documentId;
  const territoryPath = own === undefined ? [] : territory.ancestorsOf(own);
  return { id: key, name, level, kind, territoryPath };
}

/** An office row as the actions know it. */
export function officeFactsOf(office: OfficeRow | null): OfficeFacts | null {
  if (!office) return null;
  const { documentId, code, name, symbol, kind } = office;
  return { id: documentId, code, name, symbol, kind };
}

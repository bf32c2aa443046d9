import type { Knex } from 'knex';
import { fingerprintOf, type RevisionContent } from '../../domain/decision/fingerprint';
import { sha256 } from '../sha256';
import { pagesOf } from './pages';

/** How far revisions say what was signed. */
export interface RevisionReport {
  readonly revisions: number;
  readonly faults: readonly RevisionFault[];
}

/** A revision that cannot be trusted. */
export interface RevisionFault {
  /**
   * `changed`: its content does not have its fingerprint. `unsigned`: the ledger knows no such
   * revision with this fingerprint. `missing`: the ledger knows one that is not there.
   */
  readonly kind: 'changed' | 'unsigned' | 'missing';
  readonly submission: string;
  readonly revision: number;
}

interface RevisionRow {
  readonly id: number;
  readonly submission: string;
  readonly number: number;
  readonly fingerprint: string;
  readonly content: string | RevisionContent;
}

interface SignedRow {
  readonly submission: string;
  readonly revision: number;
  readonly fingerprint: string | null;
}

const COLUMNS = {
  id: 'id',
  submission: 'submission_key',
  number: 'number',
  fingerprint: 'fingerprint',
  content: 'content',
};

/** Computes every revision's fingerprint anew and compares it with its own and with the ledger's. */
export async function checkRevisions(database: Knex): Promise<RevisionReport> {
  const faults: RevisionFault[] = [];
  let revisions = 0;
  for await (const page of pagesOf<RevisionRow>(database, 'revisions', COLUMNS)) {
    revisions += page.length;
    const signed = await signedAmong(database, page);
    for (const row of page) {
      const { submission, number: revision } = row;
      if (!isAsSigned(row)) faults.push({ kind: 'changed', submission, revision });
      if (!signed.has(keyOf({ ...row, revision })))
        faults.push({ kind: 'unsigned', submission, revision });
    }
  }
  return { revisions, faults: [...faults, ...(await missingRevisions(database))] };
}

async function signedAmong(
  database: Knex,
  page: readonly RevisionRow[],
): Promise<ReadonlySet<string>> {
  const keys = [...new Set(page.map(({ submission }) => submission))];
  const rows = (await database('review_decisions')
    .select('submission', 'revision', 'fingerprint')
    .where('action', 'submit')
    .whereIn('submission', keys)) as SignedRow[];
  return new Set(rows.map(keyOf));
}

function keyOf({ submission, revision, fingerprint }: SignedRow): string {
  return `${submission} ${revision} ${fingerprint ?? ''}`;
}

/** A content that has no canonical form any more was not signed like this. */
function isAsSigned({ content, fingerprint }: RevisionRow): boolean {
  try {
    const parsed = typeof content === 'string' ? (JSON.parse(content) as RevisionContent) : content;
    return fingerprintOf(parsed, sha256) === fingerprint;
  } catch {
    return false;
  }
}

async function missingRevisions(database: Knex): Promise<RevisionFault[]> {
  const rows: Omit<SignedRow, 'fingerprint'>[] = await database('review_decisions as ledger')
    .leftJoin('revisions as kept', (on) =>
      on.on('kept.submission_key', 'ledger.submission').andOn('kept.number', 'ledger.revision'),
    )
    .where('ledger.action', 'submit')
    .whereNull('kept.id')
    .select('ledger.submission', 'ledger.revision');
  return rows.map((row) => ({ kind: 'missing' as const, ...row }));
}

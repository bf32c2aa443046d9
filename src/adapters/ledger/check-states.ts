import type { Knex } from 'knex';
import { foldStates, SUBMISSION_MOVES, type StateMove } from '../../domain/decision/fold-states';
import { pagesOf } from './pages';

/** How far records stand where the ledger left them. */
export interface StateReport {
  readonly submissions: number;
  readonly faults: readonly StateFault[];
}

/** A record that is not what the ledger tells of it. */
export interface StateFault {
  /**
   * `other-state`, `other-fingerprint`: stored otherwise than the ledger says. `unconnected`,
   * `illegal`: the ledger's own rows do not follow on each other. `missing`: a dossier of which the
   * ledger tells is gone.
   */
  readonly kind: 'other-state' | 'other-fingerprint' | 'unconnected' | 'illegal' | 'missing';
  readonly submission: string;
  /** The row of the ledger that shows it. */
  readonly sequence: number | null;
}

interface SubmissionRow {
  readonly id: number;
  readonly key: string;
  readonly state: string;
  readonly fingerprint: string | null;
}

interface MoveRow extends StateMove {
  readonly submission: string;
  readonly fingerprint: string | null;
}

/** Compares every submission with the fold of its rows of the ledger. */
export async function checkStates(database: Knex): Promise<StateReport> {
  const faults: StateFault[] = [];
  let submissions = 0;
  const columns = { id: 'id', key: 'document_id', state: 'state', fingerprint: 'fingerprint' };
  for await (const page of pagesOf<SubmissionRow>(database, 'submissions', columns)) {
    submissions += page.length;
    const moves = await movesOf(database, page);
    faults.push(...page.flatMap((row) => faultsIn(row, moves.get(row.key) ?? [])));
  }
  return { submissions, faults: [...faults, ...(await missingDossiers(database))] };
}

async function movesOf(
  database: Knex,
  page: readonly SubmissionRow[],
): Promise<ReadonlyMap<string, readonly MoveRow[]>> {
  const rows = (await database('review_decisions')
    .select('sequence', 'action', 'submission', 'fingerprint', 'post')
    .select({ fromState: 'from_state', toState: 'to_state' })
    .whereIn(
      'submission',
      page.map(({ key }) => key),
    )
    .orderBy('sequence')) as MoveRow[];
  const moves = new Map<string, MoveRow[]>();
  for (const row of rows) {
    const known = moves.get(row.submission);
    if (known) known.push(row);
    else moves.set(row.submission, [row]);
  }
  return moves;
}

function faultsIn(row: SubmissionRow, moves: readonly MoveRow[]): StateFault[] {
  const { state, fault } = foldStates(moves, SUBMISSION_MOVES);
  const submission = row.key;
  const sequence = moves.at(-1)?.sequence ?? null;
  const signed = moves.flatMap(({ fingerprint }) => fingerprint ?? []).at(-1) ?? null;
  return [
    ...(fault ? [{ ...fault, submission }] : []),
    ...(state === row.state ? [] : [{ kind: 'other-state' as const, submission, sequence }]),
    ...(signed === row.fingerprint
      ? []
      : [{ kind: 'other-fingerprint' as const, submission, sequence }]),
  ];
}

async function missingDossiers(database: Knex): Promise<StateFault[]> {
  const rows: { submission: string; sequence: number }[] = await database(
    'review_decisions as ledger',
  )
    .leftJoin('submissions as dossier', 'dossier.document_id', 'ledger.submission')
    .whereNotNull('ledger.submission')
    .whereNull('dossier.id')
    .groupBy('ledger.submission')
    .select({ submission: 'ledger.submission' })
    .min({ sequence: 'ledger.sequence' });
  return rows.map((row) => ({ kind: 'missing' as const, ...row }));
}

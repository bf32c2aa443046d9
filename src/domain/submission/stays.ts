import type { Holder, Stay } from '../calendar/durations';
import { parseInstant, type Instant } from '../shared/instant';
import type { SubmissionState } from './lifecycle';

/** One act of the ledger, as far as it says who has a dossier since. */
export interface StateEntry {
  readonly at: string;
  readonly toState: string | null;
  readonly round: number;
}

const HOLDERS: Readonly<Record<SubmissionState, Holder | null>> = {
  draft: null,
  submitted: 'office',
  'in-appraisal': 'office',
  'changes-requested': 'agency',
  'awaiting-approval': 'leadership',
  'with-ministry': 'ministry',
  approved: null,
  refused: null,
  recalled: null,
  lapsed: null,
};

/** Who had the dossier from when to when, out of its ledger rows, the oldest first. */
export function staysOf(entries: readonly StateEntry[]): Stay[] {
  const marks = entries.flatMap(({ at, toState, round }) => {
    const instant = parseInstant(at);
    return instant === null || toState === null ? [] : [{ at: instant, toState, round }];
  });
  const changes = marks.filter((mark, index) => index === 0 || !isSameStay(mark, marks[index - 1]));
  return changes.flatMap((mark, index) => {
    const holder = holderIn(mark.toState);
    const until: Instant | null = changes[index + 1]?.at ?? null;
    return holder ? [{ holder, round: mark.round, from: mark.at, until }] : [];
  });
}

interface Mark {
  readonly toState: string;
  readonly round: number;
}

function isSameStay(one: Mark, other: Mark | undefined): boolean {
  return holderIn(one.toState) === holderIn(other?.toState ?? '') && one.round === other?.round;
}

function holderIn(state: string): Holder | null {
  return HOLDERS[state as SubmissionState] ?? null;
}

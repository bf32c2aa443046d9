import { isAction, SUBMISSION_STATES, transitionOf } from '../submission/lifecycle';
import type { LedgerEntry } from './ledger-chain';

/** The part of an entry that moves a dossier. */
export type StateMove = Pick<LedgerEntry, 'sequence' | 'action' | 'fromState' | 'toState'>;

/** Where the ledger leaves a dossier, and the first entry that could not follow on its past. */
export interface FoldedState {
  readonly state: string;
  /**
   * `unconnected`: it does not begin where the one before it ended. `illegal`: no row of the
   * lifecycle's table goes this way.
   */
  readonly fault: {
    readonly kind: 'unconnected' | 'illegal';
    readonly sequence: number;
  } | null;
}

/** How a kind of record moves: its first state, its states, and which moves its table has. */
export interface MoveTable {
  readonly initial: string;
  readonly states: readonly string[];
  readonly allows: (move: StateMove) => boolean;
}

/** The moves of a submission, from the lifecycle's table; an act that moves nothing may be any. */
export const SUBMISSION_MOVES: MoveTable = {
  initial: 'draft',
  states: SUBMISSION_STATES,
  allows: ({ action, fromState, toState }) => {
    if (!isAction(action)) return fromState === toState;
    const { from, to } = transitionOf(action);
    const ends: readonly (string | null)[] = to.length > 0 ? to : [fromState];
    return from.some((state) => state === fromState) && ends.includes(toState);
  },
};

/**
 * The state in which a record's entries leave it, in the order of the ledger: what is stored has to
 * be just this. Entries about other kinds of record are passed over.
 */
export function foldStates(moves: readonly StateMove[], table: MoveTable): FoldedState {
  let state = table.initial;
  let fault: FoldedState['fault'] = null;
  for (const move of moves) {
    if (move.toState === null || !table.states.includes(move.toState)) continue;
    fault ??= faultOf(move, state, table);
    state = move.toState;
  }
  return { state, fault };
}

function faultOf(move: StateMove, state: string, table: MoveTable): FoldedState['fault'] {
  const { sequence } = move;
  if (move.fromState !== state) return { kind: 'unconnected', sequence };
  return table.allows(move) ? null : { kind: 'illegal', sequence };
}

import fc from 'fast-check';
import {
  foldStates,
  SUBMISSION_MOVES,
  type StateMove,
} from '../../../src/domain/decision/fold-states';
import { ACTIONS, transitionOf } from '../../../src/domain/submission/lifecycle';

const fold = (moves: readonly StateMove[]) => foldStates(moves, SUBMISSION_MOVES);

/** Walks along the lifecycle's table, by numbers that choose the way at each fork. */
function walk(choices: readonly number[]): StateMove[] {
  const moves: StateMove[] = [];
  let state = 'draft';
  for (const choice of choices) {
    const open = ACTIONS.flatMap((action) =>
      transitionOf(action).from.some((from) => from === state)
        ? transitionOf(action).to.map((to) => ({ action, toState: to }))
        : [],
    );
    const next = open[choice % open.length];
    if (!next) return moves;
    moves.push({ ...next, sequence: moves.length + 1, fromState: state });
    state = next.toState;
  }
  return moves;
}

const walks = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map(walk);

describe('the fold of a dossier', () => {
  test('follows every way through the table to its end', () => {
    fc.assert(
      fc.property(walks, (moves) => {
        expect(fold(moves)).toEqual({ state: moves.at(-1)?.toState, fault: null });
      }),
    );
  });

  test('is a draft as long as nothing happened', () => {
    expect(fold([])).toEqual({ state: 'draft', fault: null });
  });

  test('shows the first act after one that was taken out', () => {
    fc.assert(
      fc.property(walks, fc.nat(), (moves, nth) => {
        const place = nth % moves.length;
        const out = moves[place];
        const next = moves[place + 1];
        fc.pre(next !== undefined && out?.fromState !== out?.toState);
        const { fault } = fold(moves.filter((move) => move !== out));
        expect(fault).toEqual({ kind: 'unconnected', sequence: next.sequence });
      }),
    );
  });

  test('shows a move that no row of the table has', () => {
    const [submit] = walk([0]);
    const jump = { sequence: 2, action: 'approve', fromState: 'submitted', toState: 'approved' };
    expect(fold([submit as StateMove, jump]).fault).toEqual({ kind: 'illegal', sequence: 2 });
    const unknown = { ...jump, action: 'publish' };
    expect(fold([submit as StateMove, unknown]).fault).toEqual({ kind: 'illegal', sequence: 2 });
  });

  test('passes over what is no state of a dossier and what moves nothing', () => {
    const [submit] = walk([0]);
    const post = { sequence: 2, action: 'withdraw', fromState: 'active', toState: 'withdrawn' };
    const note = { sequence: 3, action: 'note', fromState: 'submitted', toState: 'submitted' };
    const bare = { sequence: 4, action: 'note', fromState: null, toState: null };
    expect(fold([submit as StateMove, post, note, bare])).toEqual({
      state: 'submitted',
      fault: null,
    });
  });
});

import fc from 'fast-check';
import { ESCALATION_STEPS } from '../../src/domain/calendar/escalation';
import {
  POST_ACTIONS,
  POST_LIFECYCLE,
  type PostAction,
} from '../../src/domain/post/post-lifecycle';
import {
  ACTIONS,
  PEOPLES_ACTIONS,
  transitionOf,
  type Action,
  type Side,
} from '../../src/domain/submission/lifecycle';
import type { Fields } from '../support/drafts';
import type { Who } from '../support/people';
import { editTitle, repeatLast, takeAct, takePostAct, takeSystemAct } from './history';
import type { Model, Real } from './history';

/** A step of a history. */
export type Step = fc.AsyncCommand<Model, Real>;

const EDITORS = ['editor.trangdai', 'colleague.trangdai', 'twohats.editor'] as const;
const OFFICERS = ['officer.bienhoa', 'head.bienhoa', 'officer.own', 'head.pc06'] as const;
const DECIDERS = ['leader', 'deputy', 'twohats.leader', 'officer.c06'] as const;
const WATCH = ['duty', 'twohats.watch', 'leader'] as const;

/** Everybody who takes a step. */
export const PEOPLE: readonly Who[] = [
  ...new Set<Who>([...EDITORS, ...OFFICERS, ...DECIDERS, ...WATCH]),
];

const HANDS: Readonly<Record<Exclude<Side, 'system'> | 'watch' | 'authority', readonly Who[]>> = {
  agency: EDITORS,
  office: OFFICERS,
  leadership: DECIDERS,
  ministry: DECIDERS,
  registry: OFFICERS,
  watch: WATCH,
  authority: DECIDERS,
};

/** An act by a person; a wild one is tried in whichever state. */
export const act = (who: Who, action: Action, wild: boolean): Step => ({
  check: ({ state }) => wild || transitionOf(action).from.some((one) => one === state),
  run: (model, real) => takeAct(real, model, who, action),
  toString: () => `${action} by ${who}`,
});

/** A change of the draft. */
export const edit = (who: Who): Step => ({
  check: () => true,
  run: (model, real) => editTitle(real, model, who),
  toString: () => `edit by ${who}`,
});

/** The last act once more, as after an answer that was lost. */
export const repeat: Step = {
  check: ({ last }) => last !== null,
  run: (model, real) => repeatLast(real, model),
  toString: () => 'repeat',
};

/** An act on the post. */
export const postAct = (who: Who, action: PostAction): Step => ({
  check: ({ post }) => post !== null,
  run: (model, real) => takePostAct(real, model, who, action),
  toString: () => `${action} by ${who}`,
});

const wait = (hours: number): Step => ({
  check: () => true,
  run: async (_model, real) => real.desk.clock.advance(hours),
  toString: () => `wait ${hours} h`,
});

const systemAct = (action: Action, more: Fields): Step => ({
  check: ({ state }) => transitionOf(action).from.some((one) => one === state),
  run: (model, real) => takeSystemAct(real, model, action, more),
  toString: () => [action, ...Object.values(more)].join(' '),
});

const handsOf = (side: Side | 'watch' | 'authority'): fc.Arbitrary<Who> =>
  fc.constantFrom(...(side === 'system' ? PEOPLE : HANDS[side]));

/** Roads that a history may begin with: by chance alone few would come to a decision. */
const ROAD: readonly Step[] = [
  act('editor.trangdai', 'submit', true),
  act('officer.bienhoa', 'receive', true),
  act('officer.bienhoa', 'propose', true),
  act('leader', 'approve', true),
];

/** The first steps of the straight road. */
export function road(upTo: number): readonly Step[] {
  return ROAD.slice(0, upTo);
}

const step: fc.Arbitrary<Step> = fc.oneof(
  ...PEOPLES_ACTIONS.map((action) =>
    handsOf(transitionOf(action).side).map((who) => act(who, action, false)),
  ),
  fc
    .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...ACTIONS))
    .map(([who, action]) => act(who, action, true)),
  fc.constantFrom('remind' as const, 'lapse' as const).map((action) => systemAct(action, {})),
  fc.constantFrom(...ESCALATION_STEPS).map((name) => systemAct('escalate', { step: name })),
  ...POST_ACTIONS.map((action) =>
    handsOf(POST_LIFECYCLE[action].side).map((who) => postAct(who, action)),
  ),
  fc.constantFrom(...EDITORS).map(edit),
  fc.constant(repeat),
  fc.constantFrom(1, 5, 20, 72, 240).map(wait),
);

/** Histories: some way along the straight road, and then steps by chance. */
export const histories: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.nat({ max: ROAD.length }), fc.array(step, { minLength: 4, maxLength: 24, size: 'max' }))
  .map(([length, more]) => [...road(length), ...more]);

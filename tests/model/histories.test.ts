import fc from 'fast-check';
import type { ChainReport } from '../../src/adapters/ledger/check-chain';
import type * as Deadline from '../../src/domain/calendar/deadline';
import type * as Guards from '../../src/domain/decision/refusals-to-act';
import { ACTIONS, transitionOf, type Action } from '../../src/domain/submission/lifecycle';
import { writeDraft } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import type { Who } from '../support/people';
import { FIRST_MOMENT } from '../support/test-clock';
import { loadCompiled } from '../support/test-environment';
import { checkWhole, editTitle, repeatLast, takeAct, type Model, type Real } from './history';

const RUNS = Number(process.env.MODEL_RUNS ?? 200);
const EDITORS = ['editor.trangdai', 'colleague.trangdai', 'twohats.editor'] as const;
const POLICE = ['officer.bienhoa', 'head.bienhoa', 'officer.own'] as const;
const DECIDERS = ['leader', 'deputy', 'twohats.leader', 'officer.c06'] as const;
const PEOPLE: readonly Who[] = [...EDITORS, ...POLICE, ...DECIDERS];

let desk: TestDesk;
let people: ReadonlyMap<Who, string>;
let head: ChainReport['head'] = null;

beforeAll(async () => {
  desk = await bootDesk();
  for (const who of PEOPLE) await desk.as(who);
  people = await personsOf(desk);
});
afterAll(() => desk.close());

async function personsOf({ strapi }: TestDesk): Promise<ReadonlyMap<Who, string>> {
  const profiles = (await strapi.db
    .query('api::staff-profile.staff-profile')
    .findMany({ populate: { account: true } })) as {
    person: string;
    account: { email: string };
  }[];
  return new Map(
    profiles.map(({ person, account }) => [account.email.split('@')[0] as Who, person]),
  );
}

type Step = fc.AsyncCommand<Model, Real>;

const act = (who: Who, action: Action, wild: boolean): Step => ({
  check: ({ state }) => wild || transitionOf(action).from.some((one) => one === state),
  run: (model, real) => takeAct(real, model, who, action),
  toString: () => `${action} by ${who}`,
});
const edit = (who: Who): Step => ({
  check: () => true,
  run: (model, real) => editTitle(real, model, who),
  toString: () => `edit by ${who}`,
});
const repeat: Step = {
  check: ({ last }) => last !== null,
  run: (model, real) => repeatLast(real, model),
  toString: () => 'repeat',
};
const wait = (hours: number): Step => ({
  check: () => true,
  run: async (_model, real) => real.desk.clock.advance(hours),
  toString: () => `wait ${hours} h`,
});

const HANDS = {
  agency: EDITORS,
  office: POLICE,
  leadership: DECIDERS,
  ministry: DECIDERS,
} as const;

const steps = fc.commands<Model, Real, false>(
  [
    ...ACTIONS.map((action) =>
      fc.constantFrom(...HANDS[transitionOf(action).side]).map((who) => act(who, action, false)),
    ),
    fc
      .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...ACTIONS))
      .map(([who, action]) => act(who, action, true)),
    fc.constantFrom(...EDITORS).map(edit),
    fc.constant(repeat),
    fc.integer({ min: 1, max: 20 }).map(wait),
  ],
  { maxCommands: 40 },
);

/** Runs one history on a dossier of its own; what it broke. */
async function brokenBy(history: Iterable<Step>): Promise<readonly string[]> {
  desk.clock.set(FIRST_MOMENT);
  const documentId = await writeDraft(desk);
  const real: Real = { desk, documentId, people, broken: [] };
  const workers = new Set([people.get('editor.trangdai') ?? '']);
  const model: Model = { state: 'draft', edits: 0, workers, last: null };
  await fc.asyncModelRun(() => ({ model, real }), history);
  ({ head } = await checkWhole(real, head));
  return real.broken;
}

test(`no history breaks an invariant, in ${RUNS} by chance`, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      expect(await brokenBy(history)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 900_000);

describe('each invariant is broken by a planted bug', () => {
  const road = (upTo: number): Step[] =>
    [
      act('editor.trangdai', 'submit', true),
      act('officer.bienhoa', 'receive', true),
      act('officer.bienhoa', 'propose', true),
      act('leader', 'approve', true),
    ].slice(0, upTo);
  // The server reads a compiled module's functions through this one object.
  const guards = () =>
    loadCompiled<Mutable<typeof Guards>>('src/domain/decision/refusals-to-act.js');

  /** Replaces a function or a method while a history runs. */
  async function planted<T extends object, K extends keyof T>(
    target: T,
    name: K,
    bug: (sound: T[K]) => T[K],
    history: Iterable<Step>,
  ): Promise<readonly string[]> {
    const sound = target[name];
    target[name] = bug(sound);
    try {
      return await brokenBy(history);
    } finally {
      target[name] = sound;
    }
  }

  const blindTo =
    (code: string) =>
    (sound: typeof Guards.refusalsToAct): typeof sound => {
      return (action, attempt) => sound(action, attempt).filter((one) => one.code !== code);
    };

  test('I3: nobody looks at whose work it is', async () => {
    const own = [
      edit('twohats.editor'),
      act('twohats.editor', 'submit', true),
      ...road(3).slice(1),
    ];
    const history = [...own, act('twohats.leader', 'approve', true)];
    const broken = await planted(await guards(), 'refusalsToAct', blindTo('own_work'), history);
    expect(broken).toContain('I3: p-two-hats approved own work');
  });

  test('I7: nobody looks at the state', async () => {
    const history = [...road(1), act('leader', 'approve', true)];
    const broken = await planted(await guards(), 'refusalsToAct', blindTo('wrong_state'), history);
    expect(broken).toContain('I7: approve went from submitted to approved');
  });

  test('I4: keys are forgotten', async () => {
    const { ledger } = desk.app.ports;
    const forget = () => () => Promise.resolve(null);
    const broken = await planted(ledger, 'digestOf', forget, [...road(1), repeat]);
    expect(broken.join()).toMatch(/I4: a repeated request was answered 409/);
  });

  test('I8: the deadline has a day less', async () => {
    const deadline = await loadCompiled<Mutable<typeof Deadline>>(
      'src/domain/calendar/deadline.js',
    );
    const short =
      (sound: typeof Deadline.computeDeadline): typeof sound =>
      (question) =>
        sound({ ...question, startedAt: question.startedAt - 24 * 3_600_000 });
    expect((await planted(deadline, 'computeDeadline', short, road(1))).join()).toMatch(/I8/);
  });

  test('I1: an approval is of other bytes than are shown', async () => {
    const { ledger } = desk.app.ports;
    const other =
      (sound: typeof ledger.append): typeof sound =>
      (record, trace) =>
        sound(record.action === 'approve' ? { ...record, fingerprint: OTHER } : record, trace);
    expect((await planted(ledger, 'append', other, road(4))).join()).toMatch(/I1: /);
  });

  test('I6: an act has no row', async () => {
    const { ledger } = desk.app.ports;
    const silent = () => () => Promise.resolve();
    const broken = await planted(ledger, 'append', silent, road(1));
    expect(broken).toEqual(expect.arrayContaining(['I6: submit has 0 rows', 'I6: other-state']));
  });
});

const OTHER = '0'.repeat(64);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

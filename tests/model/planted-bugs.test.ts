import type * as Deadline from '../../src/domain/calendar/deadline';
import type * as Guards from '../../src/domain/decision/refusals-to-act';
import { loadCompiled } from '../support/test-environment';
import { openStage, type Stage } from './stage';
import { act, edit, repeat, road, type Step } from './steps';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('each invariant is broken by a planted bug', () => {
  // The server reads a compiled module's functions through this one object.
  const guards = () =>
    loadCompiled<Mutable<typeof Guards>>('src/domain/decision/refusals-to-act.js');

  /** Replaces a function or a method while a history runs. */
  async function planted<T extends object, K extends keyof T>(
    target: T,
    name: K,
    bug: (sound: T[K]) => T[K],
    history: readonly Step[],
  ): Promise<readonly string[]> {
    const sound = target[name];
    target[name] = bug(sound);
    try {
      return await stage.brokenBy(history);
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
    const { ledger } = stage.desk.app.ports;
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
    const { ledger } = stage.desk.app.ports;
    const other =
      (sound: typeof ledger.append): typeof sound =>
      (record, trace) =>
        sound(record.action === 'approve' ? { ...record, fingerprint: OTHER } : record, trace);
    expect((await planted(ledger, 'append', other, road(4))).join()).toMatch(/I1: /);
  });

  test('I6: an act has no row', async () => {
    const { ledger } = stage.desk.app.ports;
    const silent = () => () => Promise.resolve();
    const broken = await planted(ledger, 'append', silent, road(1));
    expect(broken).toEqual(expect.arrayContaining(['I6: submit has 0 rows', 'I6: other-state']));
  });
});

const OTHER = '0'.repeat(64);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

import {
  ACTIONS,
  LIFECYCLE,
  ROLES,
  SUBMISSION_STATES,
  transitionOf,
  type Action,
  type Role,
  type SubmissionState,
} from '../../src/domain/submission/lifecycle';
import {
  act,
  appraisal,
  bringToOffice,
  CORRECTION,
  factsOf,
  FOR_NATION,
  officeId,
  type SubmissionFacts,
} from '../support/dossiers';
import type { Fields } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import { ledgerOf } from '../support/ledger';
import type { Who } from '../support/people';

const SUBMISSION = 'api::submission.submission';
const HOLDERS = {
  'agency-editor': 'editor.tuphap',
  'agency-head': 'head.tuphap',
  appraiser: 'officer.pc06',
  'office-head': 'head.pc06',
  leader: 'leader',
  'duty-officer': 'duty',
  'ministry-officer': 'officer.c06',
  clerk: 'clerk.pc06',
  secretary: 'secretary',
  'break-glass': 'breakglass',
  monitor: 'monitor',
  admin: 'quantri',
} as const satisfies Record<Role, Who>;

/** Who submitted may recall; it closes nothing else to anybody. */
const SUBMITTER = [{ person: 'p-nguyen-thi-hoa', part: 'submitter' }];

let desk: TestDesk;
let local: SubmissionFacts;
let forNation: SubmissionFacts;
let homeOffice: number;
let bodies: Readonly<Record<Action, Fields>>;

beforeAll(async () => {
  desk = await bootDesk();
  local = await factsOf(desk, await bringToOffice(desk, { by: 'editor.tuphap' }));
  const nation = await bringToOffice(desk, { ...FOR_NATION, by: 'editor.tuphap' });
  forNation = await factsOf(desk, nation);
  homeOffice = await rowOfOffice(local.officeKey);
  const reason = { reason: 'Có lý do.' };
  const corrections = { corrections: [CORRECTION] };
  bodies = {
    submit: {},
    receive: {},
    'request-changes': corrections,
    reroute: { ...reason, office: await officeId(desk, 'ca-bien-hoa') },
    assign: {},
    extend: { ...reason, workingDays: 1 },
    propose: await appraisal(desk),
    'send-back': reason,
    approve: {},
    refuse: reason,
    forward: reason,
    'ministry-approve': {},
    'ministry-refuse': reason,
    'ministry-request-changes': corrections,
    recall: reason,
    remind: {},
    lapse: {},
    escalate: { step: 'half' },
  };
});
afterAll(() => desk.close());

/** What only the ministry decides needs a dossier of another reach than what the province does. */
function dossierFor(action: Action): SubmissionFacts {
  return action === 'forward' || action.startsWith('ministry-') ? forNation : local;
}

async function rowOfOffice(documentId: string | null): Promise<number> {
  const query = desk.strapi.db.query('api::office.office');
  return ((await query.findOne({ where: { documentId } })) as { id: number }).id;
}

/** Puts a dossier into a state as if it had come there, with nothing else against any action. */
async function putInto(state: SubmissionState, dossier: SubmissionFacts): Promise<void> {
  const wasSent = !['draft', 'changes-requested'].includes(state);
  const forwardedAt = state === 'with-ministry' ? new Date(desk.clock.now()) : null;
  await desk.strapi.db.query(SUBMISSION).update({
    where: { documentId: dossier.documentId },
    data: {
      ...{ state, forwardedAt, corrections: [], participants: SUBMITTER },
      ...{ assigneePerson: null, dueChanges: null, formerOffices: null },
      ...{ officeKey: dossier.officeKey, receivingOffice: homeOffice },
      ...{ round: dossier.round, version: dossier.version, clockStoppedAt: null },
      fingerprint: wasSent ? dossier.fingerprint : 'f'.repeat(64),
    },
  });
}

/** What the table says of a role that asks for an action in a state. */
function expected(role: Role, state: SubmissionState, action: Action): number {
  const ofAgency = role === 'agency-editor' || role === 'agency-head';
  const isHidden = role === 'ministry-officer' ? state !== 'with-ministry' : state === 'draft';
  if (isHidden && !ofAgency) return 404;
  const { by, from } = transitionOf(action);
  if (!by.includes(role)) return 403;
  return from.includes(state) ? 200 : 409;
}

const CASES = ROLES.flatMap((role) => SUBMISSION_STATES.map((state) => ({ role, state })));

test.each(CASES)('$role on $state', async ({ role, state }) => {
  const answers: Partial<Record<Action, number>> = {};
  for (const action of ACTIONS) {
    const dossier = dossierFor(action);
    await putInto(state, dossier);
    const before = {
      facts: await factsOf(desk, dossier.documentId),
      rows: (await ledgerOf(desk)).length,
    };
    const answer = await act(desk, HOLDERS[role], dossier.documentId, action, bodies[action]);
    answers[action] = answer.status;
    const facts = await factsOf(desk, dossier.documentId);
    const rows = (await ledgerOf(desk)).length;
    if (answer.status === 200) {
      const { to } = transitionOf(action);
      expect(to.length > 0 ? to : [state]).toContain(facts.state);
      expect(rows).toBe(before.rows + 1);
    } else {
      expect({ facts, rows }).toEqual(before);
    }
  }
  const table = ACTIONS.map((action) => [action, expected(role, state, action)]);
  expect(answers).toEqual(Object.fromEntries(table));
});

test.each(CASES)('$role is shown on $state just the actions that would succeed', async (cell) => {
  const { role, state } = cell;
  const client = await desk.as(HOLDERS[role]);
  for (const dossier of [local, forNation]) {
    await putInto(state, dossier);
    const answer = await client.get(`/editorial-desk/submissions/${dossier.documentId}`);
    const shown: { name: Action; allowed: boolean }[] = answer.body.data?.actions ?? [];
    const open = shown.filter(({ allowed }) => allowed).map(({ name }) => name);
    const decidedHere = (action: Action) => dossierFor(action) === dossier;
    const due = ACTIONS.filter((action) => expected(role, state, action) === 200);
    expect(open.filter(decidedHere)).toEqual(due.filter(decidedHere));
  }
});

test('every action of the table has somebody who may take it, from somewhere', () => {
  for (const { by, from, side } of Object.values(LIFECYCLE)) {
    expect([by.length > 0, from.length > 0]).toEqual([side !== 'system', true]);
  }
});

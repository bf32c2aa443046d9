import fc from 'fast-check';
import { maySee } from '../../../src/domain/decision/jurisdiction';
import { refusalsToAct } from '../../../src/domain/decision/refusals-to-act';
import type { Actor } from '../../../src/domain/submission/actor';
import type { Dossier } from '../../../src/domain/submission/dossier';
import {
  ACTIONS,
  SUBMISSION_STATES,
  transitionOf,
  type Side,
} from '../../../src/domain/submission/lifecycle';

const NOW = 1_000;

const dossier: Dossier = {
  documentId: 'd',
  state: 'awaiting-approval',
  version: 3,
  round: 1,
  agencyId: 'agency',
  officeId: 'office',
  participants: [
    { person: 'editor', part: 'author' },
    { person: 'officer', part: 'appraiser' },
  ],
  corrections: [],
  scope: 'province',
  topicOnList: true,
  visibleUntil: NOW + 1,
  fingerprint: 'f',
  submittedAt: 0,
  forwardedAt: null,
  assignee: null,
  formerOfficeIds: ['former'],
  respondBy: null,
  remindedAt: null,
  escalations: [],
  dueChanges: [],
};

const someone: Actor = {
  person: 'someone',
  name: '',
  title: '',
  unit: '',
  abilities: new Set(ACTIONS),
  agencyId: null,
  officeId: null,
  officeKind: null,
  isHead: false,
  isSystem: false,
  mandates: [],
  mayBreakGlass: false,
  readsProvince: false,
};
const leader: Actor = { ...someone, officeId: 'top', officeKind: 'provincial-leadership' };
const ministry: Actor = { ...someone, officeId: 'c06', officeKind: 'ministry-department' };
const officer: Actor = { ...someone, officeId: 'office', officeKind: 'district-police' };
const registry: Actor = { ...someone, officeId: 'pc06', officeKind: 'provincial-department' };
const system: Actor = { ...someone, isSystem: true };
const editor: Actor = { ...someone, person: 'editor', agencyId: 'agency' };
const submitter = { ...editor, isHead: true };
const SIDES: Readonly<Record<Side, Actor>> = {
  ...{ agency: submitter, office: officer, leadership: leader, ministry, registry, system },
};
const NOT_OF: Readonly<Record<Side, string>> = {
  ...{ agency: 'not_your_agency', system: 'system_only', registry: 'not_your_office' },
  ...{ office: 'not_your_office', leadership: 'not_your_office', ministry: 'not_your_office' },
};

const codes = (action: (typeof ACTIONS)[number], actor: Actor, change: Partial<Dossier> = {}) =>
  refusalsToAct(action, { dossier: { ...dossier, ...change }, actor, now: NOW }).map(
    ({ code }) => code,
  );

describe.each(ACTIONS)('%s', (action) => {
  const { from, side } = transitionOf(action);
  const forMinistry = action === 'forward' ? { scope: 'nation' as const } : {};

  test.each(SUBMISSION_STATES)('from the state %s', (state) => {
    const expected = from.includes(state) ? [] : ['wrong_state'];
    expect(codes(action, SIDES[side], { state, ...forMinistry })).toEqual(expected);
  });

  test('needs the permission: not configured is denied', () => {
    const without = { ...SIDES[side], abilities: new Set<never>() };
    const state = from[0] ?? 'draft';
    expect(codes(action, without, { state, ...forMinistry })).toEqual(['permission_missing']);
  });

  test('is closed to every other side', () => {
    for (const [other, actor] of Object.entries(SIDES)) {
      if (other === side) continue;
      if (side === 'registry' && other === 'leadership') continue;
      expect(codes(action, actor)).toContain(NOT_OF[side]);
    }
  });
});

describe('Four eyes', () => {
  const decisions = ['approve', 'refuse', 'forward'] as const;

  test('whoever took part in any round decides on nothing of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...decisions),
        fc.constantFrom('author' as const, 'submitter' as const, 'appraiser' as const),
        (action, part) => {
          const participants = [...dossier.participants, { person: leader.person, part }];
          expect(codes(action, leader, { participants })).toContain('own_work');
        },
      ),
    );
  });

  test('an officer does not appraise the own agency’s request', () => {
    const both = { ...officer, agencyId: 'agency' };
    expect(codes('receive', both, { state: 'submitted' })).toEqual(['own_agency']);
  });
});

describe('Taking a request back', () => {
  const sent = { state: 'submitted' as const };

  test('is for who submitted it and for the head of the agency', () => {
    expect(codes('recall', editor, sent)).toEqual(['not_the_submitter']);
    expect(codes('recall', { ...editor, isHead: true }, sent)).toEqual([]);
    const participants = [{ person: 'editor', part: 'submitter' as const }];
    expect(codes('recall', editor, { ...sent, participants })).toEqual([]);
  });

  test('has an end once a leader has sent it to the ministry, in later rounds as well', () => {
    expect(codes('recall', submitter, { ...sent, forwardedAt: 1 })).toEqual(['leader_has_decided']);
  });
});

describe('What the province may approve', () => {
  test('is neither nation-wide nor off the list', () => {
    expect(codes('approve', leader, { scope: 'nation' })).toEqual(['ministry_decides']);
    expect(codes('approve', leader, { topicOnList: false })).toEqual(['ministry_decides']);
    expect(codes('forward', leader)).toEqual(['ministry_not_needed']);
  });

  test('still has a window to be shown in', () => {
    expect(codes('approve', leader, { visibleUntil: NOW })).toEqual(['window_elapsed']);
  });

  test('is refused with every reason at once', () => {
    expect(codes('approve', officer, { state: 'draft', scope: 'nation', visibleUntil: 0 })).toEqual(
      ['not_your_office', 'wrong_state', 'ministry_decides', 'window_elapsed'],
    );
  });
});

describe('Who may know of a dossier', () => {
  test('its agency, in every state', () => {
    for (const state of SUBMISSION_STATES) expect(maySee(editor, { ...dossier, state })).toBe(true);
  });

  test('nobody else while it is a draft', () => {
    for (const actor of [officer, leader, ministry, { ...someone, readsProvince: true }]) {
      expect(maySee(actor, { ...dossier, state: 'draft' })).toBe(false);
    }
  });

  test('the office it is routed to, the leadership and the monitors, and no other office', () => {
    expect(maySee(officer, dossier)).toBe(true);
    expect(maySee({ ...officer, officeId: 'former' }, dossier)).toBe(true);
    expect(maySee(system, dossier)).toBe(true);
    expect(maySee(leader, dossier)).toBe(true);
    expect(maySee({ ...someone, readsProvince: true }, dossier)).toBe(true);
    expect(maySee({ ...officer, officeId: 'elsewhere' }, dossier)).toBe(false);
    expect(maySee(someone, dossier)).toBe(false);
  });

  test('the ministry once it has been forwarded', () => {
    expect(maySee(ministry, dossier)).toBe(false);
    expect(maySee(ministry, { ...dossier, forwardedAt: 1 })).toBe(true);
  });
});

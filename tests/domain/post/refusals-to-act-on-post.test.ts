import fc from 'fast-check';
import { maySeePost } from '../../../src/domain/post/may-see-post';
import { attentionOf } from '../../../src/domain/post/attention-of';
import { DEFAULT_POST_POLICY } from '../../../src/domain/post/post-policy';
import { standingOf, stateOfPost, type PostFacts } from '../../../src/domain/post/post-facts';
import {
  isPostAct,
  isPostAction,
  POST_ACTS,
  POST_STATES,
  postTransitionOf,
  type PostAct,
} from '../../../src/domain/post/post-lifecycle';
import { refusalsToActOnPost } from '../../../src/domain/post/refusals-to-act-on-post';
import type { Actor } from '../../../src/domain/submission/actor';

const NOW = 1_000;
const HOUR = 3_600_000;

const post: PostFacts = {
  ...{ documentId: 'p', state: 'active', version: 1, agencyId: 'agency', officeId: 'office' },
  ...{ forMinistry: false, supersededAt: null, suspension: null, withdrawalRequest: null },
  window: { visibleFrom: 0, visibleUntil: NOW + 1, interactionUntil: NOW + 1 },
};

const someone: Actor = {
  ...{ person: 'someone', name: '', title: '', unit: '', abilities: new Set<never>() },
  ...{ agencyId: null, officeId: null, officeKind: null, readsProvince: false },
  ...{ isHead: false, isSystem: false, mandates: [], mayBreakGlass: false },
};
const leader: Actor = { ...someone, officeId: 'top', officeKind: 'provincial-leadership' };
const ministry: Actor = { ...someone, officeId: 'c06', officeKind: 'ministry-department' };
const officer: Actor = { ...someone, officeId: 'office', officeKind: 'district-police' };
const editor: Actor = { ...someone, agencyId: 'agency' };
const SIDES = { agency: editor, watch: officer, leadership: leader, authority: ministry };

const ALL = new Set(POST_ACTS);
const codes = (act: PostAct, actor: Actor, change: Partial<PostFacts> = {}, now = NOW) =>
  refusalsToActOnPost(act, { post: { ...post, ...change }, actor, abilities: ALL, now }).map(
    ({ code }) => code,
  );

/** What an action needs beside its state. */
function ready(act: PostAct): Partial<PostFacts> {
  const asked = act === 'decline-withdrawal' || act === 'withdraw';
  return {
    suspension: { person: 'other', at: 0, confirmedAt: null },
    withdrawalRequest: asked ? { person: 'other', at: 0 } : null,
  };
}

describe.each(POST_ACTS)('%s', (act) => {
  const { from, side, whileShown } = postTransitionOf(act);

  test.each(POST_STATES)('from the state %s', (state) => {
    const expected = from.includes(state) ? [] : ['post_wrong_state'];
    expect(codes(act, SIDES[side], { ...ready(act), state })).toEqual(expected);
  });

  test('is closed without the permission', () => {
    const attempt = { post, actor: SIDES[side], abilities: new Set<PostAct>(), now: NOW };
    const [first] = refusalsToActOnPost(act, attempt);
    expect(first).toEqual({ code: 'permission_missing', params: { action: act } });
  });

  test('is for nobody who acts for nobody', () => {
    expect(codes(act, someone, ready(act))).not.toEqual([]);
  });

  test('after the end of the display', () => {
    const refused = codes(act, SIDES[side], { ...ready(act), state: from[0] ?? 'active' }, NOW + 1);
    expect(refused.includes('post_expired')).toBe(whileShown);
  });

  test('is closed once a correction has taken its place', () => {
    const replaced = { ...ready(act), supersededAt: NOW };
    expect(codes(act, SIDES[side], replaced)).toContain('post_wrong_state');
  });
});

describe('whoever watches over posts', () => {
  test('is of the leadership, reads the province, or is of the office that appraised it', () => {
    const elsewhere = { ...officer, officeId: 'other' };
    expect(codes('suspend', leader)).toEqual([]);
    expect(codes('suspend', elsewhere)).toEqual(['not_your_office']);
    expect(codes('suspend', { ...elsewhere, readsProvince: true })).toEqual([]);
  });

  test('is not of the agency that it came from', () => {
    expect(codes('suspend', { ...officer, agencyId: 'agency' })).toEqual(['own_agency']);
  });

  test('is not the person whose act is to be confirmed', () => {
    const suspension = { person: 'someone', at: 0, confirmedAt: null };
    const suspended = { state: 'suspended', suspension } as const;
    expect(codes('confirm-suspension', officer, suspended)).toEqual(['own_suspension']);
    expect(codes('resume', officer, suspended)).toEqual(['own_suspension']);
    const confirmed = { ...suspended, suspension: { ...suspension, confirmedAt: 1 } };
    expect(codes('confirm-suspension', { ...officer, person: 'x' }, confirmed)).toEqual([
      'suspension_confirmed',
    ]);
  });
});

describe('standing', () => {
  test('follows the phase of an active post, and a correction by the clock alone', () => {
    const later = { ...post, supersededAt: NOW };
    expect([NOW - 1, NOW].map((now) => standingOf(later, now))).toEqual(['live', 'superseded']);
    expect(stateOfPost({ state: 'withdrawn', supersededAt: 0 }, NOW)).toBe('withdrawn');
  });

  test('attention is drawn to what waits, and to nothing that is over', () => {
    const suspension = { person: 'x', at: 0, confirmedAt: null };
    const window = { visibleFrom: 0, visibleUntil: 100 * HOUR, interactionUntil: HOUR };
    const look = (change: Partial<PostFacts>, now = HOUR) =>
      attentionOf({ ...post, window, ...change }, now, DEFAULT_POST_POLICY);
    expect(look({})).toEqual([]);
    expect(look({ state: 'suspended', suspension })).toEqual(['suspension-unconfirmed']);
    expect(look({ state: 'suspended', suspension }, 24 * HOUR)).toEqual(['suspension-overdue']);
    const confirmed = { ...suspension, confirmedAt: 1 };
    expect(look({ state: 'suspended', suspension: confirmed })).toEqual([]);
    const withdrawalRequest = { person: 'x', at: 0 };
    expect(look({ withdrawalRequest })).toEqual(['withdrawal-requested']);
    expect(look({ withdrawalRequest, state: 'withdrawn' })).toEqual([]);
    expect(look({}, 76 * HOUR)).toEqual(['ending-soon']);
    expect(look({}, 100 * HOUR)).toEqual([]);
  });
});

test('a post is seen by its agency, its office, the province’s readers, and the ministry’s own', () => {
  const seen = (actor: Actor, change: Partial<PostFacts> = {}) =>
    maySeePost(actor, { ...post, ...change });
  expect([editor, officer, leader].map((actor) => seen(actor))).toEqual([true, true, true]);
  expect(seen({ ...editor, agencyId: 'other' })).toBe(false);
  expect(seen({ ...officer, officeId: 'other' })).toBe(false);
  expect([false, true].map((forMinistry) => seen(ministry, { forMinistry }))).toEqual([
    ...[false, true],
  ]);
  expect(seen(someone)).toBe(false);
});

test('only the tables’ own names are acts', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isPostAct(text)).toBe(POST_ACTS.some((act) => act === text));
    }),
  );
  expect([isPostAction('correction'), isPostAct('correction')]).toEqual([false, true]);
});

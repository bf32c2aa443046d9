import fc from 'fast-check';
import { isVisible, postPhase, type PostWindow } from '../../../src/domain/feed/post-phase';
import { shortenWindow } from '../../../src/domain/post/shorten-window';

const WINDOW: PostWindow = { visibleFrom: 0, visibleUntil: 100, interactionUntil: 50 };
const codes = (ends: Partial<PostWindow>, now = 10) => {
  const result = shortenWindow(
    WINDOW,
    { visibleUntil: ends.visibleUntil ?? null, interactionUntil: ends.interactionUntil ?? null },
    now,
  );
  return result.ok ? result.value : result.error.map(({ code }) => code);
};

describe('a shortened window', () => {
  test.each([
    [{ visibleUntil: 80 }, { ...WINDOW, visibleUntil: 80 }],
    [{ visibleUntil: 40 }, { ...WINDOW, visibleUntil: 40, interactionUntil: 40 }],
    [{ interactionUntil: 10 }, { ...WINDOW, interactionUntil: 10 }],
    [{ visibleUntil: 100 }, ['shorten_widens']],
    [{ visibleUntil: 101, interactionUntil: 51 }, ['shorten_widens', 'shorten_widens']],
    [{ visibleUntil: 9 }, ['window_past']],
    [{}, ['shorten_missing']],
  ])('%j', (ends, expected) => {
    expect(codes(ends)).toEqual(expected);
  });

  test('of a post that has not begun cannot end before it begins', () => {
    expect(codes({ visibleUntil: 0 }, -5)).toEqual(['window_reversed']);
  });

  test('never shows or opens anything that the old one did not', () => {
    const time = fc.integer({ min: -200, max: 200 });
    const end = fc.option(time);
    const ends = fc.record({ visibleUntil: end, interactionUntil: end });
    fc.assert(
      fc.property(ends, time, time, (given, now, moment) => {
        const result = shortenWindow(WINDOW, given, now);
        if (!result.ok) return;
        const shorter = result.value;
        if (isVisible('active', shorter, moment)) {
          expect(isVisible('active', WINDOW, moment)).toBe(true);
        }
        if (postPhase(shorter, moment) === 'live') expect(postPhase(WINDOW, moment)).toBe('live');
      }),
    );
  });
});

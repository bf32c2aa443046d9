import fc from 'fast-check';
import { isVisible, postPhase } from '../../../src/domain/feed/post-phase';
import type { PostPhase, PostWindow } from '../../../src/domain/feed/post-phase';
import table from '../../cases/post-phase.json';

interface PhaseCase {
  name: string;
  /** visibleFrom, visibleUntil, interactionUntil */
  window: [number, number, number];
  now: number;
  phase: PostPhase;
  visible: boolean;
}

function toWindow([visibleFrom, visibleUntil, interactionUntil]: PhaseCase['window']): PostWindow {
  return { visibleFrom, visibleUntil, interactionUntil };
}

const instants = fc.integer({ min: 0, max: 20 });
const ordered = fc
  .tuple(instants, instants, instants)
  .map((times) => times.sort((a, b) => a - b))
  .map(([a, b, c]) => toWindow([a, c, b]));

describe('postPhase', () => {
  test.each(table as PhaseCase[])('$name: $phase', ({ window, now, phase }) => {
    expect(postPhase(toWindow(window), now)).toBe(phase);
  });

  test('phases follow each other in one direction only', () => {
    const order: PostPhase[] = ['scheduled', 'live', 'interaction-closed', 'expired'];
    fc.assert(
      fc.property(ordered, instants, instants, (window, a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
        const step = (now: number) => order.indexOf(postPhase(window, now));
        expect(step(earlier)).toBeLessThanOrEqual(step(later));
      }),
    );
  });
});

describe('isVisible', () => {
  test.each(table as PhaseCase[])('$name: $visible', ({ window, now, visible }) => {
    expect(isVisible('active', toWindow(window), now)).toBe(visible);
  });

  test('is exactly from its start until before its end, whatever the reactions', () => {
    fc.assert(
      fc.property(instants, instants, instants, instants, (from, until, interaction, now) => {
        const window = toWindow([from, until, interaction]);
        expect(isVisible('active', window, now)).toBe(from <= now && now < until);
      }),
    );
  });

  test.each(['suspended', 'withdrawn', 'superseded'] as const)('never when %s', (state) => {
    fc.assert(
      fc.property(ordered, instants, (window, now) => {
        expect(isVisible(state, window, now)).toBe(false);
      }),
    );
  });

  test.each([
    ['now', toWindow([0, 9, 9]), NaN],
    ['the start', toWindow([NaN, 9, 9]), 5],
    ['the end', toWindow([0, NaN, 9]), 5],
  ])('never when %s is not a number', (_, window, now) => {
    expect(isVisible('active', window, now)).toBe(false);
  });
});

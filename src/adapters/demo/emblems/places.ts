import type { Emblem } from './paint';
import { area, disc, each, line, moved, oval, rect, star } from './svg-shapes';

const RED = '#e5533d';
const AMBER = '#f2b632';
const GREEN = '#4f9d4a';
const SKIN = '#f2c9a5';

/** Roads and traffic: a road to the horizon and traffic lights. */
export const road: Emblem = ({ deep, main, soft, paper }) =>
  moved(
    'scale(0.9)',
    area('M-150,-40 Q-90,-120 -20,-70 T110,-60 V-20 H-150 Z', soft),
    area('M-58,-40 H8 L84,146 H-146 Z', main),
    area('M-28,-30 h6 l2,34 h-10 Z M-31,22 h12 l2,42 h-16 Z M-34,84 h18 l2,50 h-22 Z', paper),
    rect([100, 20, 14, 126, 7], deep),
    rect([72, -146, 70, 176, 22], deep),
    disc([107, -108, 21], RED),
    disc([107, -58, 21], AMBER),
    disc([107, -8, 21], GREEN),
  );

const lantern = (transform: string, [body, rib]: readonly [string, string]) =>
  moved(
    transform,
    line('M0,-110 V-60', rib, 5),
    line('M0,60 V104 M-10,66 V96 M10,66 V96', body, 5),
    oval([0, 0, 62, 54], body),
    oval([0, 0, 34, 54], rib),
    oval([0, 0, 22, 54], body),
    rect([-26, -64, 52, 16, 6], rib),
    rect([-26, 48, 52, 16, 6], rib),
  );

/** Festivals: three lanterns on a string. */
export const lanterns: Emblem = ({ deep, main, accent }) =>
  line('M-158,-112 Q0,-62 158,-112', deep, 6) +
  lantern('translate(-98 0) scale(0.72)', [accent, deep]) +
  lantern('translate(98 0) scale(0.72)', [accent, deep]) +
  lantern('translate(0 28)', [main, accent]);

/** Markets: a stall with an awning and its fruit. */
export const stall: Emblem = ({ deep, main, soft, accent, paper }) =>
  each([-122, 110], (x) => rect([x, -60, 12, 200, 4], deep)) +
  each([0, 1, 2, 3, 4], (at) => {
    const x = -140 + at * 56;
    return area(`M${x},-128 h56 v84 a28,28 0 0 1 -56,0 Z`, at % 2 === 0 ? main : paper);
  }) +
  rect([-144, -140, 288, 18, 9], deep) +
  each([-78, -26], (x) => disc([x, 30, 28], accent)) +
  disc([-52, 2, 28], accent) +
  each([36, 84], (x) => disc([x, 32, 26], GREEN)) +
  disc([60, 6, 26], RED) +
  rect([-138, 48, 276, 26, 8], deep) +
  rect([-124, 74, 248, 66], soft);

/** Waste: a bin with a leaf. */
export const bin: Emblem = ({ deep, main, soft, accent, paper }) =>
  area('M-98,-76 H98 L78,132 Q76,148 60,148 H-60 Q-76,148 -78,132 Z', main) +
  area('M-98,-76 H-54 L-40,148 H-60 Q-76,148 -78,132 Z', soft) +
  rect([-122, -108, 244, 34, 14], deep) +
  line('M-36,-112 V-136 H36 V-112', deep, 14) +
  disc([16, 34, 58], paper) +
  area('M-16,66 C-30,14 4,-10 52,2 C58,48 34,80 -16,66 Z', accent) +
  line('M-24,80 L24,28', deep, 7);

/** Buses: a bus from the side. */
export const bus: Emblem = ({ deep, main, soft, accent, paper }) =>
  rect([-156, -98, 312, 186, 30], main) +
  rect([-156, 28, 312, 22], accent) +
  each([-136, -72, -8], (x) => rect([x, -72, 54, 68, 10], paper)) +
  rect([60, -72, 84, 150, 12], soft) +
  line('M102,-72 V78', main, 6) +
  each([-88, 78], (x) => [disc([x, 90, 38], deep), disc([x, 90, 17], soft)].join('')) +
  rect([-152, 58, 20, 14, 6], AMBER);

/** Women: a woman with a conical hat. */
export const woman: Emblem = ({ deep, main, accent, paper }) =>
  area('M-60,-40 Q-78,60 -52,92 H52 Q78,60 60,-40 Z', deep) +
  area('M-120,152 Q-118,72 -34,62 H34 Q118,72 120,152 Z', main) +
  area('M-24,30 H24 V66 Q0,92 -24,66 Z', SKIN) +
  oval([0, -4, 48, 58], SKIN) +
  area('M-30,64 Q0,100 30,64 L36,74 Q0,116 -36,74 Z', paper) +
  area('M0,-150 L140,-34 Q0,2 -140,-34 Z', accent) +
  line('M-72,-90 Q0,-70 72,-90 M-38,-118 Q0,-108 38,-118', paper, 5) +
  line('M-16,24 Q0,38 16,24', deep, 5);

const person = ([x, y]: readonly [number, number], [shirt, hair]: readonly [string, string]) =>
  area(`M${x - 62},150 V${y + 100} a62,62 0 0 1 124,0 V150 Z`, shirt) +
  disc([x, y, 42], SKIN) +
  area(`M${x - 44},${y} a44,44 0 0 1 88,0 q-44,-26 -88,0 Z`, hair);

/** Young people: three of them under a star. */
export const friends: Emblem = ({ deep, main, soft, accent }) =>
  moved(
    'scale(0.86)',
    person([-92, -6], [soft, deep]),
    person([92, -6], [soft, deep]),
    person([0, 14], [main, deep]),
    star([0, -98, 52], accent),
  );

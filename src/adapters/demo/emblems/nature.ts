import type { Emblem } from './paint';
import { area, disc, each, line, moved, oval, rect } from './svg-shapes';

const GREEN = '#4f9d4a';
const SOIL = '#8a5a3c';

/** Fruit: a pomelo, whole and cut. */
export const pomelo: Emblem = ({ deep, accent, paper }) =>
  disc([-38, 14, 112], accent) +
  area('M-38,-92 C0,-156 76,-150 96,-126 C70,-84 10,-72 -38,-92 Z', GREEN) +
  line('M-38,-84 C-40,-104 -48,-124 -60,-136', deep, 9) +
  line('M-118,10 a84,84 0 0 1 40,-66', paper, 10) +
  disc([70, 58, 86], GREEN) +
  disc([70, 58, 75], paper) +
  each([0, 45, 90, 135, 180, 225, 270, 315], (angle) =>
    moved(`translate(70 58) rotate(${angle})`, area('M0,-10 L-19,-54 Q0,-72 19,-54 Z', '#f08a8a')),
  );

const pine = (transform: string, [leaf, trunk]: readonly [string, string]) =>
  moved(
    transform,
    rect([-12, 90, 24, 56, 4], trunk),
    area('M0,-146 L56,-62 H-56 Z', leaf),
    area('M0,-96 L72,8 H-72 Z', leaf),
    area('M0,-34 L88,98 H-88 Z', leaf),
  );

/** Forests: a pine between two round trees. */
export const trees: Emblem = ({ deep, main, soft }) =>
  oval([0, 136, 156, 18], soft) +
  each([-100, 104], (x) => rect([x - 10, 30, 20, 106, 6], SOIL)) +
  disc([-100, -4, 56], main) +
  disc([-84, -22, 26], soft) +
  disc([104, 6, 50], main) +
  disc([118, -10, 22], soft) +
  pine('translate(0 -6)', [deep, SOIL]);

/** Water: a drop over its rings. */
export const drop: Emblem = ({ deep, main, soft, paper }) =>
  oval([0, 118, 150, 32], soft) +
  oval([0, 116, 98, 20], main) +
  area('M0,-156 C56,-72 94,-26 94,26 A94,94 0 0 1 -94,26 C-94,-26 -56,-72 0,-156 Z', deep) +
  area('M0,-120 C44,-52 72,-16 72,26 A72,72 0 0 1 -72,26 C-72,-16 -44,-52 0,-120 Z', main) +
  line('M-44,30 a46,46 0 0 0 34,42', paper, 13);

const EAR = [-104, -78, -52, -26, 0] as const;

const rice = (transform: string, [stem, grain]: readonly [string, string]) =>
  moved(
    transform,
    line('M0,110 V-110', stem, 8),
    each(EAR, (y) =>
      [
        moved(`translate(-16 ${y}) rotate(-32)`, oval([0, 0, 9, 20], grain)),
        moved(`translate(16 ${y}) rotate(32)`, oval([0, 0, 9, 20], grain)),
      ].join(''),
    ),
    oval([0, -128, 9, 20], grain),
  );

/** Agriculture: a seedling between two ears of rice. */
export const seedling: Emblem = ({ deep, main, accent }) =>
  rice('translate(-104 14) rotate(-8)', [deep, accent]) +
  rice('translate(104 14) rotate(8)', [deep, accent]) +
  line('M0,112 V-40', deep, 12) +
  area('M0,-8 C-66,-4 -88,-48 -84,-92 C-30,-92 2,-62 0,-8 Z', main) +
  area('M0,-40 C-6,-96 24,-136 76,-140 C86,-84 54,-42 0,-40 Z', GREEN) +
  area('M-140,134 Q-130,92 0,92 T140,134 Q140,146 126,146 H-126 Q-140,146 -140,134 Z', SOIL);

const WAVE = 'q24,-22 48,0 t48,0 t48,0 t48,0 t48,0';

/** Rivers: a boat on the waves before the sun. */
export const boat: Emblem = ({ deep, main, soft, accent }) =>
  disc([58, -70, 62], accent) +
  area('M-150,20 Q-92,-84 -36,-20 Q20,-76 96,20 Z', soft) +
  area('M-66,14 V-6 Q-10,-74 46,-6 V14 Z', main) +
  area('M-128,6 Q-70,26 0,26 T128,6 Q108,74 54,74 H-54 Q-108,74 -128,6 Z', deep) +
  line(`M-132,92 ${WAVE}`, main, 13) +
  line(`M-120,126 ${WAVE}`, soft, 13);

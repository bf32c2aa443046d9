import type { Emblem } from './paint';
import { area, disc, each, line, moved, oval, rect, star } from './svg-shapes';

/** Law: a pair of scales. */
export const scales: Emblem = ({ deep, main, accent }) =>
  line('M-108,-92 L-146,30 M-108,-92 L-70,30 M108,-92 L70,30 M108,-92 L146,30', main, 5) +
  each([-108, 108], (x) => area(`M${x - 46},28 a46,44 0 0 0 92,0 Z`, accent)) +
  rect([-8, -110, 16, 215], deep) +
  rect([-120, -100, 240, 14, 7], deep) +
  rect([-48, 94, 96, 16, 8], deep) +
  rect([-78, 110, 156, 20, 10], main) +
  disc([0, -112, 20], accent);

/** Identity card: portrait, lines and chip. */
export const identityCard: Emblem = ({ deep, main, soft, accent, paper }) =>
  rect([-154, -98, 308, 200, 22], main) +
  rect([-138, -52, 276, 138, 12], paper) +
  rect([-124, -38, 96, 110, 10], soft) +
  disc([-76, -4, 24], deep) +
  area('M-118,72 a42,40 0 0 1 84,0 Z', deep) +
  star([-118, -75, 16], accent) +
  rect([-88, -82, 150, 14, 7], paper) +
  each([-34, -4], (y) => rect([-8, y, 128, 14, 7], soft)) +
  rect([-8, 26, 62, 14, 7], soft) +
  rect([76, 28, 44, 36, 8], accent);

/** Health: a cross with a heartbeat, and a heart. */
export const medicalCross: Emblem = ({ main, accent, paper }) =>
  rect([-54, -142, 108, 284, 24], main) +
  rect([-142, -54, 284, 108, 24], main) +
  line('M-118,2 H-52 L-28,-40 L10,44 L36,2 H118', paper, 13) +
  area('M106,-128 c-26,-28 -62,6 -36,36 l36,38 l36,-38 c26,-30 -10,-64 -36,-36 Z', accent);

/** School: an open book under a graduate's cap. */
export const book: Emblem = ({ deep, main, soft, accent, paper }) =>
  area('M-154,-26 L0,10 L154,-26 V118 L0,142 L-154,118 Z', main) +
  area('M0,6 C-40,-30 -100,-40 -142,-34 V102 C-100,94 -40,98 0,126 Z', paper) +
  area('M0,6 C40,-30 100,-40 142,-34 V102 C100,94 40,98 0,126 Z', soft) +
  each([4, 34, 64], (y) => line(`M-118,${y} q50,-4 92,18 M118,${y} q-50,-4 -92,18`, main, 6)) +
  area('M-54,-96 V-56 Q0,-26 54,-56 V-96 Z', deep) +
  area('M0,-156 L116,-108 L0,-60 L-116,-108 Z', accent) +
  line('M90,-106 V-58', deep, 6) +
  disc([90, -50, 11], deep);

/** Tax: a form with a percentage, and a stack of coins. */
export const coins: Emblem = ({ deep, main, soft, accent, paper }) =>
  area('M-130,-146 H20 L64,-102 V128 H-130 Z', soft) +
  area('M20,-146 L64,-102 H20 Z', main) +
  line('M-66,-18 L-4,-92', deep, 12) +
  disc([-66, -82, 18], deep) +
  disc([-4, -28, 18], deep) +
  each([22, 54, 86], (y) => rect([-106, y, 110, 12, 6], main)) +
  each([112, 84, 56, 28, 0], (y) =>
    [oval([82, y + 12, 66, 22], deep), oval([82, y, 66, 22], accent)].join(''),
  ) +
  oval([82, 0, 46, 13], paper);

/** Vaccination: a syringe and its drop. */
export const syringe: Emblem = ({ deep, main, soft, accent }) =>
  moved(
    'rotate(45)',
    rect([-36, -164, 72, 16, 8], deep),
    rect([-8, -154, 16, 70], deep),
    rect([-58, -92, 116, 18, 9], deep),
    rect([-38, -76, 76, 154, 12], soft),
    rect([-38, -20, 76, 98, 12], main),
    each([-50, -22, 6, 34], (y) => rect([4, y, 34, 7, 3], deep)),
    area('M-20,78 H20 L10,104 H-10 Z', deep),
    rect([-4, 100, 8, 66, 3], deep),
  ) + area('M78,46 C104,84 118,98 118,116 A40,40 0 0 1 38,116 C38,98 52,84 78,46 Z', accent);

/** Protection: a shield with a tick. */
export const shield: Emblem = ({ deep, main, soft, accent, paper }) =>
  area(
    'M0,-152 Q64,-112 128,-108 V-10 C128,72 70,122 0,152 C-70,122 -128,72 -128,-10 V-108 Q-64,-112 0,-152 Z',
    deep,
  ) +
  area(
    'M0,-126 Q56,-92 106,-88 V-10 C106,58 58,100 0,126 C-58,100 -106,58 -106,-10 V-88 Q-56,-92 0,-126 Z',
    soft,
  ) +
  area('M0,-126 Q56,-92 106,-88 V-10 C106,58 58,100 0,126 Z', main) +
  disc([0, 0, 66], paper) +
  line('M-32,2 L-8,28 L36,-24', accent, 20);

/** Digital services: a telephone with a tick and the waves of its signal. */
export const telephone: Emblem = ({ deep, main, soft, accent, paper }) =>
  line('M-112,-60 a92,92 0 0 0 0,120 M112,-60 a92,92 0 0 1 0,120', main, 12) +
  line('M-140,-92 a140,140 0 0 0 0,184 M140,-92 a140,140 0 0 1 0,184', soft, 12) +
  rect([-80, -152, 160, 304, 28], deep) +
  rect([-66, -122, 132, 232, 10], paper) +
  rect([-24, -142, 48, 10, 5], soft) +
  disc([0, 131, 11], soft) +
  disc([0, -42, 46], accent) +
  line('M-22,-42 L-6,-24 L24,-60', paper, 13) +
  rect([-46, 30, 92, 14, 7], main) +
  rect([-46, 58, 64, 14, 7], soft);

/** Anything else: the loudspeaker of the ward. */
export const loudspeaker: Emblem = ({ deep, main, soft, accent, paper }) =>
  moved(
    'translate(-18 0) rotate(-12)',
    area('M-70,20 H-22 L-2,112 Q-4,128 -20,128 H-42 Z', deep),
    area('M-30,-56 L92,-122 V114 L-30,48 Z', main),
    rect([-130, -60, 108, 112, 26], deep),
    oval([92, -4, 30, 118], soft),
    oval([92, -4, 16, 70], accent),
    rect([-112, -38, 14, 68, 7], paper),
  ) + line('M118,-110 q22,-14 30,-34 M130,-52 q22,-6 34,-20', accent, 12);

import type { Chance } from './covers/chance';
import { firstAid, heartBeat, shieldWithLock, shieldWithTick, vaccination } from './covers/care';
import { laptopScene, phoneScene } from './covers/digital';
import { lanternNight, vaseAndLanterns } from './covers/feast';
import { fruitBasket, orchard } from './covers/fruit';
import { deedAndScales, gavelAndBooks, scalesOfJustice } from './covers/law';
import { openBookScene, schoolHouse } from './covers/learning';
import { householdMoney, marketStall } from './covers/market';
import { fieldScene, forestScene, riverScene } from './covers/nature';
import { cardUnderScan, identityCards, taxForm } from './covers/papers';
import { threeWomen, youngPeople } from './covers/people';
import { loudspeaker, wasteBins, waterDrop, waterTap } from './covers/services';
import { busScene, openRoad, townStreet } from './covers/street';

/** What a cover of a theme may look like: one of its skies behind one of its scenes. */
export interface CoverTheme {
  readonly skies: readonly [Sky, ...Sky[]];
  readonly scenes: readonly [Scene, ...Scene[]];
}

type Sky = readonly [top: string, bottom: string];
type Scene = (chance: Chance) => string;

const DAY: readonly [Sky, ...Sky[]] = [
  ['#8fd0f0', '#fdeecb'],
  ['#a5dcea', '#fde3c8'],
  ['#ffd29b', '#fff0d2'],
];

const NEUTRAL: CoverTheme = {
  skies: [
    ['#2c5d8f', '#7fb7d4'],
    ['#37507f', '#b48fb4'],
  ],
  scenes: [loudspeaker],
};

const THEMES = new Map<string, CoverTheme>([
  [
    'law',
    {
      skies: [
        ['#8e2f3c', '#d0684f'],
        ['#23406b', '#5d87ad'],
        ['#3b3a66', '#8a76a8'],
        ['#1f5f63', '#5aa596'],
      ],
      scenes: [scalesOfJustice, gavelAndBooks, deedAndScales],
    },
  ],
  [
    'id-card',
    {
      skies: [
        ['#2b6ca8', '#83c3e0'],
        ['#1d6f72', '#7cc7a9'],
        ['#4a4f92', '#a58fc8'],
      ],
      scenes: [identityCards, cardUnderScan],
    },
  ],
  [
    'fruit',
    {
      skies: [
        ['#f7b267', '#fde4b0'],
        ['#8fcf9b', '#eaf3c0'],
        ['#f49a8a', '#fde0c0'],
      ],
      scenes: [fruitBasket, orchard],
    },
  ],
  [
    'health',
    {
      skies: [
        ['#3aa6a0', '#a8e0cf'],
        ['#3f8fca', '#b3dcf0'],
        ['#5a78b8', '#c3cdec'],
      ],
      scenes: [heartBeat, firstAid],
    },
  ],
  [
    'school',
    {
      skies: [
        ['#4f9fd8', '#bfe4f2'],
        ['#f2a65a', '#fde0ac'],
        ['#5fb3a3', '#d3eccb'],
      ],
      scenes: [openBookScene, schoolHouse],
    },
  ],
  ['road', { skies: DAY, scenes: [openRoad, townStreet] }],
  [
    'festival',
    {
      skies: [
        ['#3a1f5c', '#b0406a'],
        ['#1f2a5c', '#7d4a8f'],
        ['#5c1f35', '#d0563f'],
      ],
      scenes: [lanternNight, vaseAndLanterns],
    },
  ],
  [
    'forest',
    {
      skies: [
        ['#a9dcc0', '#fdf1cf'],
        ['#f6c98f', '#fbeecb'],
        ['#9bd0dc', '#eaf3d2'],
      ],
      scenes: [forestScene],
    },
  ],
  [
    'tax',
    {
      skies: [
        ['#2f7f6a', '#8fcfaa'],
        ['#2d5f94', '#8db9d8'],
      ],
      scenes: [taxForm],
    },
  ],
  [
    'women',
    {
      skies: [
        ['#d95d7d', '#f9b9a8'],
        ['#8a5aa8', '#e3a5c3'],
        ['#e58a6c', '#fbd3b0'],
      ],
      scenes: [threeWomen],
    },
  ],
  [
    'youth',
    {
      skies: [
        ['#5fb8e8', '#fdf0c4'],
        ['#ffb870', '#fff0c8'],
        ['#7ecbc0', '#f3f3c8'],
      ],
      scenes: [youngPeople],
    },
  ],
  [
    'market',
    {
      skies: [
        ['#f0915a', '#fcd79b'],
        ['#3f9a92', '#b8e0c4'],
        ['#d96a6a', '#f8c6a2'],
      ],
      scenes: [marketStall, householdMoney],
    },
  ],
  [
    'water',
    {
      skies: [
        ['#3fa0d8', '#c8ecf8'],
        ['#2f86b8', '#a8dfe3'],
      ],
      scenes: [waterTap, waterDrop],
    },
  ],
  [
    'waste',
    {
      skies: [
        ['#8fd0e8', '#e3f3cf'],
        ['#f8cf94', '#f3f0c9'],
      ],
      scenes: [wasteBins],
    },
  ],
  ['agriculture', { skies: DAY, scenes: [fieldScene] }],
  [
    'river',
    {
      skies: [
        ['#8fd0f0', '#fdeecb'],
        ['#f7a072', '#fde2b5'],
        ['#8f8fc8', '#f8cdb5'],
      ],
      scenes: [riverScene],
    },
  ],
  [
    'vaccine',
    {
      skies: [
        ['#4a86c8', '#b3d8f0'],
        ['#3aa093', '#b5e3d0'],
        ['#7a6fc0', '#cfc3ea'],
      ],
      scenes: [vaccination],
    },
  ],
  [
    'shield',
    {
      skies: [
        ['#1f3f73', '#5a8fc0'],
        ['#3a2f66', '#8f78b8'],
        ['#155a66', '#58a89f'],
      ],
      scenes: [shieldWithTick, shieldWithLock],
    },
  ],
  ['bus', { skies: DAY, scenes: [busScene] }],
  [
    'digital',
    {
      skies: [
        ['#2f5fae', '#86b8ea'],
        ['#5546a0', '#b193dc'],
        ['#15807f', '#7fd0bd'],
      ],
      scenes: [phoneScene, laptopScene],
    },
  ],
]);

/** The theme of that name, or the loudspeaker, which fits any post. */
export function coverTheme(name: string): CoverTheme {
  return THEMES.get(name) ?? NEUTRAL;
}

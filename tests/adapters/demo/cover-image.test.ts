import sharp from 'sharp';
import { coverImage } from '../../../src/adapters/demo/cover-image';
import { COVER_THEMES, coverThemeOf } from '../../../src/adapters/demo/cover-themes';
import type { Paint } from '../../../src/adapters/demo/emblems/paint';

const MOST_BYTES = 120_000;
const PAINT: Paint = { deep: 'navy', main: 'blue', soft: 'cyan', accent: 'gold', paper: 'white' };

describe('the cover of every theme', () => {
  it.each([...COVER_THEMES, 'not a theme'])('is a small JPEG of 1280 × 720: %s', async (theme) => {
    const bytes = await coverImage({ theme, seed: 'bài viết' });
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: 'jpeg',
      width: 1280,
      height: 720,
    });
    expect(bytes.length).toBeLessThan(MOST_BYTES);
  });

  it('carries an emblem of its own', () => {
    const emblems = [...COVER_THEMES, 'not a theme'].map((name) =>
      coverThemeOf(name).shapes(PAINT),
    );
    expect(new Set(emblems).size).toBe(COVER_THEMES.length + 1);
  });

  it.each([...COVER_THEMES, 'not a theme'])(
    'draws only shapes, with numbers in them: %s',
    (name) => {
      expect(coverThemeOf(name).shapes(PAINT)).not.toMatch(/<text|<image|NaN|undefined/);
    },
  );
});

describe('the seed of a cover', () => {
  const cover = (theme: string, seed: string) => coverImage({ theme, seed });

  it('gives the same bytes every time', async () => {
    expect((await cover('law', 'a')).equals(await cover('law', 'a'))).toBe(true);
  });

  it('tells the covers of one theme apart', async () => {
    expect((await cover('law', 'a')).equals(await cover('law', 'b'))).toBe(false);
  });
});

it('two unknown themes share the neutral emblem', () => {
  expect(coverThemeOf('constructor')).toBe(coverThemeOf('not a theme'));
});

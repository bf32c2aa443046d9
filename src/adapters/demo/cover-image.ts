import sharp from 'sharp';
import { coverTheme } from './cover-themes';
import { HEIGHT, WIDTH, sky } from './covers/backdrop';
import { chanceOf } from './covers/chance';

/** Degrees by which the seed may turn all hues of a cover: as far as grass stays green. */
const HUE_TURN = 9;

/**
 * A drawn cover picture, a JPEG of 1280 by 720 pixels. The seed decides sky, scene, places and hue:
 * equal arguments give equal pictures. A theme nobody drew gets the loudspeaker.
 */
export async function coverImage({
  theme,
  seed,
}: {
  theme: string;
  seed: string;
}): Promise<Buffer> {
  const chance = chanceOf(`${theme}/${seed}`);
  const { skies, scenes } = coverTheme(theme);
  const [back, scene] = [chance.pick(skies), chance.pick(scenes)];
  const hue = Math.round(chance.between(-HUE_TURN, HUE_TURN) + 360) % 360;
  const size = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${sky(back)}${scene(chance)}</svg>`;
  return sharp(Buffer.from(svg)).modulate({ hue }).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}

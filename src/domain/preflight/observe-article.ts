import { allPassagesOf, blocksOfType, passagesOf, type ArticleTexts } from './article-parts';
import type { Observation } from './finding';
import { faultOfLink, linksIn } from './links';
import { findPersonalNumbers } from './personal-numbers';
import type { PreflightPolicy } from './preflight-policy';
import { findStamps } from './secrecy-stamps';

/** A picture as the media library measured it; null where it could not. */
export interface PictureSize {
  readonly width: number | null;
  readonly height: number | null;
}

/** The article with what belongs to it. */
export interface ArticleMaterial extends ArticleTexts {
  readonly cover: PictureSize | null;
  readonly sourceUrl: string | null;
}

/** What the article's own text, links and pictures show. */
export function observeArticle(
  article: ArticleMaterial,
  policy: PreflightPolicy,
): readonly Observation[] {
  return [
    ...stampsOf(article),
    ...numbersOf(article, policy),
    ...linksOf(article, policy),
    ...coverOf(article.cover, policy),
    ...picturesOf(article),
  ];
}

function stampsOf(article: ArticleTexts): Observation[] {
  return allPassagesOf(article).flatMap(({ text, ...where }) =>
    findStamps(text.split('\n')).map(({ stamp }) => ({
      code: 'secrecy_stamp',
      ...where,
      params: { stamp },
    })),
  );
}

function numbersOf(article: ArticleTexts, policy: PreflightPolicy): Observation[] {
  return passagesOf(article).flatMap(({ text, ...where }) =>
    findPersonalNumbers(text, policy).map(({ code, masked }) => ({
      code,
      ...where,
      params: { masked },
    })),
  );
}

function linksOf(article: ArticleMaterial, policy: PreflightPolicy): Observation[] {
  const { body, sourceUrl } = article;
  const addresses = [
    ...blocksOfType(body, 'link').map(({ block, place }) => ({
      ...{ field: 'body', place, link: block.url ?? '' },
    })),
    ...passagesOf(article).flatMap(({ text, ...where }) =>
      linksIn(text).map((link) => ({ ...where, link })),
    ),
    ...(sourceUrl ? [{ field: 'source', link: sourceUrl }] : []),
  ];
  return addresses.flatMap(({ link, ...where }) => {
    const fault = faultOfLink(link, policy);
    return fault ? [{ code: fault.code, ...where, params: { host: fault.host } }] : [];
  });
}

/** Phones show covers at 16:9; this far from it the edges of a picture are lost. */
const RATIO = { lowest: 1.5, highest: 2.1 };

function coverOf(cover: PictureSize | null, policy: PreflightPolicy): Observation[] {
  const { width, height } = cover ?? {};
  if (!width || !height) return [];
  const { coverWidth, coverHeight } = policy;
  const sizes = { width, height, coverWidth, coverHeight };
  const ratio = width / height;
  return [
    ...(width < coverWidth || height < coverHeight
      ? [{ code: 'image_too_small' as const, field: 'cover', params: sizes }]
      : []),
    ...(ratio < RATIO.lowest || ratio > RATIO.highest
      ? [{ code: 'image_ratio_unusual' as const, field: 'cover', params: { width, height } }]
      : []),
  ];
}

function picturesOf({ body }: ArticleMaterial): Observation[] {
  return blocksOfType(body, 'image')
    .filter(({ block }) => !block.image?.alternativeText?.trim())
    .map(({ place }) => ({ code: 'image_alternative_text_missing', field: 'body', place }));
}

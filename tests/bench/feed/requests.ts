import type { ChildServer } from './child-server';
import type { Asked } from './measure';
import { createChance } from './synthetic-posts';

/** Communes of the province that readers are taken from. */
const CODES = ['25993', '26368', '26425', '26041', '25996', '26002', '26005', '26008'];
const COHORTS = 400;

/** Readers as a gateway asks for them: many cohorts, none of them twice in a row. */
export function cohortRequests({ token }: ChildServer): Asked[] {
  const chance = createChance(22);
  const headers = { authorization: `Bearer ${token}` };
  return Array.from({ length: COHORTS }, (_, n) => {
    const unit = CODES[Math.floor(chance() * CODES.length)] ?? '25993';
    const age = 18 + Math.floor(chance() * 40);
    return {
      path: `/api/feed?age=${age}&gender=${n % 2 ? 'male' : 'female'}&unit=${unit}`,
      headers,
    };
  });
}

/** One page that everybody asks for. */
export function publicRequests(): Asked[] {
  return [{ path: '/api/feed', headers: {} }];
}

/** The validators of these pages, for clients that have them already. */
export async function withValidators(
  server: ChildServer,
  asked: readonly Asked[],
): Promise<Asked[]> {
  return Promise.all(
    asked.map(async ({ path, headers }) => {
      const { headers: got } = await fetch(`${server.url}${path}`, { headers });
      return { path, headers: { ...headers, 'if-none-match': got.get('etag') ?? '' } };
    }),
  );
}

/** The same match as filters of Strapi's own REST API, for as many readers. */
export function stockRequests(): Asked[] {
  const chance = createChance(22);
  const now = new Date().toISOString();
  return Array.from({ length: 40 }, () => {
    const age = 18 + Math.floor(chance() * 40);
    const units = [
      `u${1 + Math.floor(chance() * 173)}`,
      `u${174 + Math.floor(chance() * 11)}`,
      'u185',
    ];
    const query = [
      'pagination[limit]=20&sort=visibleFrom:desc&filters[state]=active',
      `filters[visibleFrom][$lte]=${now}&filters[visibleUntil][$gt]=${now}`,
      `filters[$and][0][$or][0][scope]=nation`,
      ...units.map((unit, n) => `filters[$and][0][$or][1][units][code][$in][${n}]=${unit}`),
      `filters[$and][1][$or][0][minAge][$null]=true&filters[$and][1][$or][1][minAge][$lte]=${age}`,
      `filters[$and][2][$or][0][maxAge][$null]=true&filters[$and][2][$or][1][maxAge][$gte]=${age}`,
      'filters[gender][$in][0]=any&filters[gender][$in][1]=male',
    ];
    return { path: `/api/articles?${query.join('&')}`, headers: {} };
  });
}

import type { Edition } from '../../../src/adapters/feed/post-edition';
import type { AudienceRule } from '../../../src/domain/audience/audience-rule';

const DAY = 86_400_000;

/** A commune with the units above it, the narrowest first. */
export type Place = readonly string[];

/** Which rules the posts have: as a province would write them, or all missing the reader. */
export type Kind = 'mixed' | 'worst';

/** What is asked for in the benchmark: a page of 20 such items has about 13 KB. */
const SUMMARY = 'Trạm y tế phường tổ chức tiêm chủng vào sáng thứ Bảy, mời phụ huynh đưa trẻ đến. ';

/** Numbers that look random and are the same in every run. */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Posts that all are on show now, the oldest first. */
export function* syntheticPosts(
  count: number,
  { places, now, kind }: { places: readonly Place[]; now: number; kind: Kind },
): Generator<Edition> {
  const chance = createChance(6915);
  for (let n = 0; n < count; n += 1) {
    const place = places[Math.floor(chance() * places.length)] ?? [];
    const audience = kind === 'worst' ? WORST : mixedRule(place, chance);
    const visibleFrom = Math.floor(now - 30 * DAY + (n / count) * 29 * DAY);
    yield syntheticPost(n, audience, {
      visibleFrom,
      visibleUntil: now + Math.ceil(chance() * 30 * DAY) + DAY,
    });
  }
}

const OPEN = { minAge: null, maxAge: null, gender: 'any' } as const;

/** For the nation, and for nobody who asks in the benchmark. */
const WORST: AudienceRule = { ...OPEN, scope: 'nation', unitIds: [], minAge: 60, gender: 'female' };

function mixedRule([commune = '', district = '', province = '']: Place, chance: () => number) {
  const scope = chance();
  const isNarrow = chance() < 0.5;
  if (scope < 0.6) return rule('commune', [commune]);
  if (scope < 0.8) return { ...rule('district', [district]), minAge: isNarrow ? 18 : null };
  return scope < 0.95 ? provinceRule(province, isNarrow) : rule('nation', []);
}

function provinceRule(province: string, isNarrow: boolean): AudienceRule {
  return { ...rule('province', [province]), minAge: 16, gender: isNarrow ? 'male' : 'any' };
}

function rule(scope: AudienceRule['scope'], unitIds: readonly string[]): AudienceRule {
  return { ...OPEN, scope, unitIds };
}

function syntheticPost(
  n: number,
  audience: AudienceRule,
  { visibleFrom, visibleUntil }: { visibleFrom: number; visibleUntil: number },
): Edition {
  const documentId = `bench${String(n).padStart(19, '0')}`;
  const slug = `tin-tuc-phuong-so-${n}`;
  const topic = `TOPIC_${n % 8}`;
  const content = {
    ...{ title: `Lịch tiêm chủng mở rộng tháng 10, đợt ${n}`, summary: SUMMARY.repeat(2).trim() },
    ...{ agency: { id: 'agency', name: 'UBND phường Trảng Dài' }, topic, body: [] },
    interactionUntil: new Date(visibleUntil).toISOString(),
  };
  const presentation = { cover: COVER, letter: { url: '', name: '' } };
  return {
    ...{ documentId, state: 'active', rule: audience, topic },
    window: { visibleFrom, visibleUntil, interactionUntil: visibleUntil },
    row: { ...ROW, documentId, slug, topic: { code: topic, name: 'Y tế' } },
    ...{ content, presentation },
  } as object as Edition;
}

const COVER = {
  ...{ url: `/uploads/frozen/${'0'.repeat(64)}.jpeg`, alternativeText: 'Trẻ được tiêm chủng' },
  ...{ width: 1200, height: 675, formats: {} },
};
const ROW = { state: 'active', fingerprint: 'f'.repeat(64), correctionOf: null, revision: null };

import type { DossierContent } from '../../../../../contracts/desk-views';
import type { Words } from './words';

/** An audience as the dossier shows it. */
export type ShownAudience = NonNullable<DossierContent['audience']>;

const NAMES_SHOWN = 3;

const UNIT_KIND = /^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã|Đặc khu)(?= )/;

/** Says in one sentence who is to see a post: "Nữ, 18 đến 35 tuổi, tại 3 xã, phường (…)". */
export function audienceSentence(audience: ShownAudience, words: Words): string {
  return words('audience.sentence', {
    who: words(`audience.gender.${audience.gender}`),
    age: agePhrase(audience, words),
    where: placePhrase(audience, words),
  });
}

function agePhrase({ minAge: min, maxAge: max }: ShownAudience, words: Words): string {
  if (min === null)
    return max === null ? words('audience.age.all') : words('audience.age.to', { max });
  if (max === null) return words('audience.age.from', { min });
  return min === max
    ? words('audience.age.exactly', { min })
    : words('audience.age.between', { min, max });
}

function placePhrase({ scope, units }: ShownAudience, words: Words): string {
  if (scope === 'nation') return words('audience.where.nation');
  const names = namesPhrase(
    units.map(({ name }) => inSentence(name)),
    words,
  );
  if (units.length === 1) return words('audience.where.named', { names });
  return words(`audience.where.${scope}`, { count: units.length, names });
}

/** "Phường Trảng Dài" begins a line, "phường Trảng Dài" stands in a sentence. */
function inSentence(name: string): string {
  return name.replace(UNIT_KIND, (kind) => kind.toLowerCase());
}

function namesPhrase(names: readonly string[], words: Words): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  const count = names.length - NAMES_SHOWN;
  return count > 0 ? words('audience.where.more', { names: shown, count }) : shown;
}

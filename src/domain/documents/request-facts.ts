import type { RevisionAudience, RevisionContent } from '../decision/fingerprint';
import { parseInstant } from '../shared/instant';
import { parseLocalDate, type LocalDate } from '../shared/local-date';
import { localDateOf, localTimeOf } from '../shared/zone';
import { PROGRAMMES } from './phrases';
import { inSentence, shortDate } from './writing-rules';

/** What every document says of a request, in the words of a document. */
export interface RequestFacts {
  readonly agency: string;
  readonly title: string;
  readonly summary: string;
  readonly topic: string;
  readonly programme: string;
  readonly letterNumber: string;
  readonly letterOn: string;
  readonly letterSignatory: string;
  readonly people: string;
  readonly scope: string;
  readonly window: string;
  readonly interaction: string;
  readonly justification: string | null;
}

/** What a revision does not hold itself. */
export interface FactsContext {
  readonly topicName: string;
  readonly zone: string;
}

/** Puts a revision into words: the request as it was when it was appraised. */
export function requestFactsOf(
  content: RevisionContent,
  { topicName, zone }: FactsContext,
): RequestFacts {
  const { title, summary, letter, audience, justification, interactionUntil } = content;
  const moment = (text: string) => momentInWords(text, zone);
  return {
    ...{ title, summary, justification },
    agency: content.agency.name,
    topic: topicName,
    programme: PROGRAMMES[content.programme],
    letterNumber: letter.number,
    letterOn: dayInWords(parseLocalDate(letter.issuedOn)),
    letterSignatory: [letter.signatory, letter.signatoryTitle].filter(Boolean).join(', '),
    people: peopleInWords(audience),
    scope: scopeInWords(audience),
    window: `từ ${moment(content.visibleFrom)} đến ${moment(content.visibleUntil)}`,
    interaction:
      interactionUntil === null ? 'Không mở tương tác' : `đến ${moment(interactionUntil)}`,
  };
}

function dayInWords(date: LocalDate | null): string {
  return date === null ? '…' : shortDate(date);
}

/** "08 giờ 00 ngày 10/10/2024", by the office's clock. */
export function momentInWords(instant: string, zone: string): string {
  const at = parseInstant(instant);
  if (at === null) return '…';
  const [hour = '', minute = ''] = localTimeOf(at, zone).split(':');
  return `${hour} giờ ${minute} ngày ${shortDate(localDateOf(at, zone))}`;
}

const PEOPLE = { any: 'nam và nữ', male: 'nam', female: 'nữ' } as const;

/** "Nữ, từ 18 đến 60 tuổi". */
export function peopleInWords({ gender, minAge, maxAge }: RevisionAudience): string {
  return `${PEOPLE[gender]}, ${agesInWords(minAge, maxAge)}`;
}

function agesInWords(min: number | null, max: number | null): string {
  if (min === null) return max === null ? 'mọi độ tuổi' : `đến ${max} tuổi`;
  return max === null ? `từ ${min} tuổi trở lên` : `từ ${min} đến ${max} tuổi`;
}

/** Where a post is to be shown: every unit by its name, since a document leaves none out. */
export function scopeInWords({ scope, units }: RevisionAudience): string {
  if (scope === 'nation') return 'toàn quốc';
  return units.map(({ name }) => inSentence(name)).join(', ');
}

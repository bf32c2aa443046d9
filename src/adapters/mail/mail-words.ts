import type { DeskEvent } from '../../domain/notification/desk-events';
import type { EventFacts } from '../../domain/notification/event-facts';
import { parseInstant } from '../../domain/shared/instant';
import { parseLocalDate } from '../../domain/shared/local-date';
import { localDateOf, localTimeOf } from '../../domain/shared/zone';
import en from './words/en.json';
import vi from './words/vi.json';

/** What the mails say of one event; `{name}` stands for a fact. */
interface EventWords {
  readonly subject: string;
  readonly lines: readonly string[];
}

interface MailWords {
  readonly common: typeof vi.common;
  readonly events: Readonly<Record<DeskEvent, EventWords>>;
}

/** The languages that the mails are written in; an event without words does not compile. */
export const MAIL_WORDS = { vi, en } as const satisfies Record<string, MailWords>;

/** A language of the mails. */
export type MailLanguage = keyof typeof MAIL_WORDS;

/** In which language and zone facts are written. */
export interface Writing {
  readonly language: MailLanguage;
  readonly zone: string;
}

const FACT = /\{(\w+)\}/g;

/** A sentence with its facts; null when one that it needs is not known. */
export function sentence(pattern: string, facts: EventFacts, writing: Writing): string | null {
  const names = [...pattern.matchAll(FACT)].map(([, name]) => name as keyof EventFacts);
  if (names.some((name) => facts[name] === null)) return null;
  return pattern.replace(FACT, (_whole, name: keyof EventFacts) =>
    written(facts[name] ?? '', writing),
  );
}

/** A fact as the language writes it: days and instants in words, all else as it is. */
export function written(value: string, { language, zone }: Writing): string {
  const day = parseLocalDate(value);
  if (day !== null) return dayIn(language, day);
  const instant = parseInstant(value);
  if (instant === null) return value;
  const time = localTimeOf(instant, zone);
  const date = dayIn(language, localDateOf(instant, zone));
  return language === 'vi' ? `${time} ngày ${date}` : `${time} on ${date}`;
}

function dayIn(language: MailLanguage, date: string): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const month = language === 'vi' ? '2-digit' : 'long';
  return new Intl.DateTimeFormat(locale, {
    ...{ day: '2-digit', month, year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(`${date}T00:00:00Z`));
}

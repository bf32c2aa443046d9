import type { Letter, PendingNotification } from '../../actions/mail-ports';
import type { EventFacts } from '../../domain/notification/event-facts';
import { htmlOfLetter } from './html-of-letter';
import type { LetterContent, LetterPart } from './letter-content';
import { MAIL_WORDS, sentence, written, type Writing } from './mail-words';

const LONGEST_TITLE = 120;
const SHOWN_FACTS = ['title', 'agency', 'office', 'receiptNumber', 'at'] as const;

/** How a letter is written and where its links lead: the panel's public address. */
export interface LetterContext extends Writing {
  readonly panel: string;
}

/** One mail of what one person is told: a single notification, or several as a digest. */
export function composeLetter(
  notifications: readonly PendingNotification[],
  context: LetterContext,
): Letter {
  const { common } = MAIL_WORDS[context.language];
  const count = String(notifications.length);
  const parts = notifications.map((one) => partOf(one, context));
  const isDigest = parts.length > 1;
  const many = (pattern: string) => pattern.replace('{count}', count);
  const content: LetterContent = {
    greeting: [common.greeting, ...(isDigest ? [many(common['greeting.many'])] : [])],
    parts,
    open: common.open,
    footer: common.footer,
  };
  const about = isDigest ? many(common['subject.many']) : (parts[0]?.heading ?? '');
  return {
    subject: `[${common.sender}] ${about}`,
    text: textOfLetter(content),
    html: htmlOfLetter(content, context.language),
  };
}

function partOf(notification: PendingNotification, context: LetterContext): LetterPart {
  const { common, events } = MAIL_WORDS[context.language];
  const { subject, lines } = events[notification.event];
  const facts = withShortTitle(notification.facts);
  return {
    heading: sentence(subject, { ...facts, title: facts.title ?? '–' }, context) ?? '',
    lines: lines.flatMap((line) => sentence(line, facts, context) ?? []),
    facts: SHOWN_FACTS.flatMap((name) => {
      const value = facts[name];
      return value === null ? [] : [[common[`fact.${name}`], written(value, context)] as const];
    }),
    link: `${context.panel}/plugins/editorial-desk/submissions/${notification.submission}`,
  };
}

function withShortTitle(facts: EventFacts): EventFacts {
  const { title } = facts;
  if (title === null || title.length <= LONGEST_TITLE) return facts;
  return { ...facts, title: `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` };
}

function textOfLetter({ greeting, parts, open, footer }: LetterContent): string {
  const blocks = parts.map(({ heading, lines, facts, link }) =>
    [
      heading,
      ...lines,
      '',
      ...facts.map(([label, value]) => `${label}: ${value}`),
      `${open}: ${link}`,
    ].join('\n'),
  );
  return [...greeting, ...blocks, `--\n${footer}`].join('\n\n');
}

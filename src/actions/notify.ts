import { eventOfAction } from '../domain/notification/event-of-action';
import { eventRowOf, type DeskEvent } from '../domain/notification/desk-events';
import { NO_FACTS, type EventFacts } from '../domain/notification/event-facts';
import { leavesAt } from '../domain/notification/mail-policy';
import { recipientsOf, type Addressing } from '../domain/notification/recipients';
import { formatInstant, type Instant } from '../domain/shared/instant';
import type { Action } from '../domain/submission/lifecycle';
import type { Situation } from './command';
import type { Effects } from './effects';
import type { TakenNumbers } from './numbers';
import type { Ports } from './ports';

/** An event, the dossier it is about, and what the notice may say. */
export interface Announcement {
  readonly event: DeskEvent;
  readonly submission: string;
  readonly post: string | null;
  readonly round: number;
  /** What tells this entry from another one of the same event in the same round. */
  readonly entry: string;
  readonly occurredAt: Instant;
  readonly addressing: Addressing;
  readonly facts: Partial<EventFacts>;
}

/**
 * Puts an event into the outbox for everyone concerned, in the transaction that is open. Deduplicated
 * by submission, round, event and entry: a second request for changes sends a second notice.
 */
export async function announce(announcement: Announcement, ports: Ports): Promise<void> {
  const { event, submission, post, round, entry, occurredAt, addressing } = announcement;
  const recipients = recipientsOf(event, addressing, await ports.directory.staff());
  if (recipients.length === 0) return;
  const { urgent } = eventRowOf(event);
  const { mail } = await ports.reference.policy();
  await ports.outbox.add(
    {
      key: [post ?? submission, round, event, entry].join(':'),
      ...{ event, submission, post, round, urgent, occurredAt },
      leavesAt: leavesAt(occurredAt, urgent, mail),
      facts: {
        ...NO_FACTS,
        ...(await contactOf(addressing.officeId, ports)),
        round: String(round),
        at: formatInstant(occurredAt),
        ...announcement.facts,
      },
    },
    recipients,
  );
}

async function contactOf(officeId: string | null, ports: Ports): Promise<Partial<EventFacts>> {
  const contact = officeId === null ? null : await ports.directory.office(officeId);
  return contact ? { office: contact.name, officePhone: contact.phone } : {};
}

/** What an act came to, as far as people are told of it. */
export interface ActOutcome {
  readonly situation: Situation;
  readonly effects: Effects;
  readonly taken: TakenNumbers;
  readonly post: string | null;
}

/** Tells everyone concerned of an act on a dossier. */
export async function notifyOfAct(action: Action, act: ActOutcome, ports: Ports): Promise<void> {
  const { situation, effects, post } = act;
  const { dossier } = situation.file;
  await announce(
    {
      event: eventOfAction(action, { toState: effects.state, step: effects.step }),
      submission: dossier.documentId,
      post,
      round: effects.patch.round ?? dossier.round,
      entry: `v${dossier.version + 1}`,
      occurredAt: situation.now,
      addressing: addressingAfter(act),
      facts: factsOf(act),
    },
    ports,
  );
}

function addressingAfter({ situation, effects }: ActOutcome): Addressing {
  const { dossier } = situation.file;
  const after = { ...dossier, ...effects.patch };
  const { agencyId, officeId, formerOfficeIds, forwardedAt, participants } = after;
  return {
    ...{ agencyId, officeId, formerOfficeIds, forwardedAt, participants },
    formerOfficeId: officeId === dossier.officeId ? null : dossier.officeId,
    state: effects.state,
    assignee: after.assignee?.person ?? null,
    actor: situation.actor.person,
  };
}

function factsOf({ situation, effects, taken }: ActOutcome): Partial<EventFacts> {
  const { file, actor } = situation;
  const { patch, revision } = effects;
  return {
    title: revision?.content.title ?? file.draft.title,
    agency: file.agency.name,
    unit: actor.unit,
    receiptNumber: taken.receipt ?? file.receiptNumber,
    noticeNumber: taken.notice ?? null,
    decisionNumber: taken.decision ?? null,
    dispatchNumber: taken.dispatch ?? null,
    dueOn: patch.dueOn ?? file.clock.dueOn,
    answerBy: { ...file.dossier, ...patch }.respondBy,
    visibleFrom: timeOf(file.draft.visibleFrom),
    visibleUntil: timeOf(file.draft.visibleUntil),
  };
}

function timeOf(instant: Instant | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

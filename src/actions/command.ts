import type { ActionPayload } from '../contracts/desk-actions';
import type { Authority } from '../domain/decision/authority';
import type { Refusal } from '../domain/shared/refusal';
import type { Instant } from '../domain/shared/instant';
import type { LocalDate } from '../domain/shared/local-date';
import type { Actor } from '../domain/submission/actor';
import type { Action } from '../domain/submission/lifecycle';
import type { DossierFile, OfficeFacts } from './dossier-file';
import type { Effects } from './effects';
import type { Ports } from './ports';

/** What an action is decided on. */
export interface Situation {
  readonly file: DossierFile;
  readonly actor: Actor;
  /** By what right the actor acts; the usual one where none is given. */
  readonly authority?: Authority;
  /** The office acted for, the leadership's when in a leader's place; null for an agency's people. */
  readonly actorOffice: OfficeFacts | null;
  readonly now: Instant;
  readonly today: LocalDate;
}

/** An action that is about to be decided: the situation and the parsed request body. */
export interface Command<A extends Action> extends Situation {
  readonly payload: ActionPayload<A>;
}

/**
 * One verb. `refusals` are the reasons beyond `refusalsToAct` that close the action whatever the
 * body says; `decide` throws `invalidRequest` for a body the rules refuse, and else says what is to
 * happen, without doing any of it.
 */
export interface Verb<A extends Action> {
  readonly action: A;
  readonly refusals?: (situation: Situation, ports: Ports) => Promise<readonly Refusal[]>;
  readonly decide: (command: Command<A>, ports: Ports) => Promise<Effects>;
}

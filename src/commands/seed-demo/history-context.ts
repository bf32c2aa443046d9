import type { App, Caller } from '../../app';
import type { PanelAccount } from '../../adapters/stores/caller-store';
import type { Instant } from '../../domain/shared/instant';
import type { DemoSeeds, StaffSeed } from './demo-seeds';
import type { Draft, DraftContext } from './drafts';
import { instantOfMoment } from './moments';

/** What telling the history needs beside the drafts. */
export interface HistoryContext extends DraftContext {
  readonly app: App;
  readonly staff: DemoSeeds['staff'];
  readonly offices: readonly { readonly id: string; readonly code: string }[];
  readonly accounts: ReadonlyMap<string, PanelAccount>;
  /** Sets the application's clock. */
  readonly setClock: (now: Instant) => void;
}

/** The drafts that are written by now, by the keys of their seeds. */
export type Drafts = Map<string, Draft>;

/** Something that happens at its time. */
export interface Act {
  readonly at: Instant;
  readonly happen: () => Promise<void>;
}

/** When a step happens; nothing of the history lies after the demo's day. */
export function timeOf({ at }: { readonly at: string }, { day }: HistoryContext): Instant {
  return Math.min(instantOfMoment(at, day), day.now);
}

/** The draft behind a key; throws when the story comes before it. */
export function draftOf(drafts: Drafts, key: string): Draft {
  const draft = drafts.get(key);
  if (!draft) throw new Error(`The demo has no draft ${key} yet`);
  return draft;
}

/** The system acts by itself, everybody else by an account. */
export async function callerOf(context: HistoryContext, email: string): Promise<Caller> {
  if (email === 'system') return context.app.system;
  return context.app.callerOf(accountOf(context, email));
}

/** The panel account behind an address. */
export function accountOf({ accounts }: HistoryContext, email: string): PanelAccount {
  const account = accounts.get(email);
  if (!account) throw new Error(`The demo has no account ${email}`);
  return account;
}

/** The member of staff behind an address. */
export function staffOf({ staff }: HistoryContext, email: string): StaffSeed {
  const found = staff.find((one) => one.email === email);
  if (!found) throw new Error(`The demo has nobody at ${email}`);
  return found;
}

/** The document of an office by its code. */
export function officeOf({ offices }: HistoryContext, code: string): string {
  const found = offices.find((office) => office.code === code);
  if (!found) throw new Error(`The demo has no office ${code}`);
  return found.id;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, Modules } from '@strapi/strapi';
import type { PanelAccount } from '../stores/caller-store';

/** A call of the document service, as its middlewares see it. */
export type DocumentCall = Modules.Documents.Middleware.Context;

/** What the document service gives back. */
export type Written = Awaited<ReturnType<Modules.Documents.Middleware.Middleware>>;

/** The next middleware, in the end the document service itself. */
export type Next = () => Promise<Written>;

const READS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** Tells whether a call would change something. */
export function isWrite({ action }: DocumentCall): boolean {
  return !READS.has(action);
}

/** The parameters that the guards look at. */
export interface WriteParams {
  readonly documentId?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The parameters of a call, by what the guards need. */
export function paramsOf(call: DocumentCall): WriteParams {
  return call.params as WriteParams;
}

/** Adds values to what a call is going to write. */
export function addData(call: DocumentCall, values: Readonly<Record<string, unknown>>): void {
  Object.assign(call.params, { data: { ...paramsOf(call).data, ...values } });
}

const acting = new AsyncLocalStorage<PanelAccount>();

/** Runs work that belongs to no request in the name of an account, as loads of whole histories do. */
export function actAs<T>(account: PanelAccount, work: () => Promise<T>): Promise<T> {
  return acting.run(account, work);
}

/** The panel account behind the running work or request; null outside of both. */
export function requestAccount(strapi: Core.Strapi): PanelAccount | null {
  const account = acting.getStore();
  if (account) return account;
  const state = strapi.requestContext.get()?.state as
    { user?: PanelAccount; auth?: { strategy?: { name?: string } } } | undefined;
  return state?.auth?.strategy?.name === 'admin' ? (state.user ?? null) : null;
}

/**
 * The body of the running request when it is the content manager's own for this type. Strapi drops
 * the fields that a role may not write without a word; the guards look at what was really sent.
 */
export function sentFields(strapi: Core.Strapi, uid: string): Readonly<Record<string, unknown>> {
  const ctx = strapi.requestContext.get();
  const ours = ctx?.path.startsWith(`/content-manager/collection-types/${uid}`) ?? false;
  const body: unknown = ours ? ctx?.request.body : undefined;
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

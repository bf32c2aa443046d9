import { useCallback, useState } from 'react';
import type { QueueRow } from '../../../../../contracts/desk-views';
import { useActMutation } from '../api/desk-api';
import { problemOf, type Problem } from '../presentation/problem';
import { newKey } from './new-key';

/** How far one dossier of several has come; a problem says why it was not done. */
export type Outcome =
  | { readonly kind: 'waiting' | 'sending' | 'done' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The assignment of several dossiers, one action after the other. */
export interface AssignAll {
  readonly outcomeOf: (documentId: string) => Outcome;
  readonly busy: boolean;
  /** How many are not done yet. */
  readonly left: number;
  /** Sends what is not done yet; each dossier is decided by itself, on the version that was seen. */
  readonly send: (payload: Readonly<Record<string, unknown>>) => Promise<void>;
}

const WAITING: Outcome = { kind: 'waiting' };

/** Assigns dossiers one by one. Each keeps its key, so that sending again does nothing twice. */
export function useAssignAll(rows: readonly QueueRow[]): AssignAll {
  const [act] = useActMutation();
  const [keys] = useState(() => new Map(rows.map(({ documentId }) => [documentId, newKey()])));
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const [busy, setBusy] = useState(false);
  const outcomeOf = (documentId: string) => outcomes[documentId] ?? WAITING;
  const open = rows.filter(({ documentId }) => outcomeOf(documentId).kind !== 'done');
  const assign = useCallback(
    async ({ documentId, version }: QueueRow, payload: Readonly<Record<string, unknown>>) => {
      const note = (outcome: Outcome) =>
        setOutcomes((before) => ({ ...before, [documentId]: outcome }));
      note({ kind: 'sending' });
      const body = { expectedVersion: version, ...payload };
      const idempotencyKey = keys.get(documentId) ?? newKey();
      const answer = await act({ documentId, action: 'assign', body, idempotencyKey });
      note(
        'data' in answer ? { kind: 'done' } : { kind: 'problem', problem: problemOf(answer.error) },
      );
    },
    [act, keys],
  );
  const send = async (payload: Readonly<Record<string, unknown>>) => {
    setBusy(true);
    for (const row of open) await assign(row, payload);
    setBusy(false);
  };
  return { outcomeOf, busy, left: open.length, send };
}

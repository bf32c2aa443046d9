import { useCallback, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { DossierView } from '../../../../../contracts/desk-views';
import type { Action } from '../../../../../domain/submission/lifecycle';
import { useActMutation } from '../api/desk-api';
import { problemOf, type Problem } from '../presentation/problem';
import { newKey } from './new-key';
import { useWords } from './use-words';

/** An action that is being decided. */
export interface Act {
  readonly send: (payload?: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

/** What an action is decided on: the dossier as it was read. */
export interface Decision {
  readonly dossier: Pick<DossierView, 'documentId' | 'version'>;
  readonly action: Action;
  readonly onDone: () => void;
}

/**
 * Sends an action with the version it was decided on. Each attempt has its key, so that pressing
 * the button again after a lost answer does nothing twice.
 */
export function useAct({ dossier, action, onDone }: Decision): Act {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const [act, { isLoading, error }] = useActMutation();
  const [idempotencyKey] = useState(newKey);
  const { documentId, version } = dossier;
  const send = useCallback<Act['send']>(
    async (payload) => {
      const body = { expectedVersion: version, ...payload };
      const answer = await act({ documentId, action, body, idempotencyKey });
      if (!('data' in answer)) return;
      toggleNotification({ type: 'success', message: words(`done.${action}`) });
      onDone();
    },
    [act, action, documentId, idempotencyKey, onDone, toggleNotification, version, words],
  );
  return { send, busy: isLoading, problem: error === undefined ? null : problemOf(error) };
}

import { useCallback, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { PostAction } from '../../../../../domain/post/post-lifecycle';
import { useActOnPostMutation } from '../api/post-api';
import { problemOf } from '../presentation/problem';
import type { Act } from './use-act';
import { newKey } from './new-key';
import { useWords } from './use-words';

/** What an action on a post is decided on: the post as it was read. */
export interface PostDecision {
  readonly post: { readonly documentId: string; readonly version: number };
  readonly action: PostAction;
  readonly onDone: () => void;
}

/** Sends an action on a post with the version it was decided on, under a key of its own. */
export function useActOnPost({ post, action, onDone }: PostDecision): Act {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const [act, { isLoading, error }] = useActOnPostMutation();
  const [idempotencyKey] = useState(newKey);
  const { documentId, version } = post;
  const send = useCallback<Act['send']>(
    async (payload) => {
      const body = { expectedVersion: version, ...payload };
      const answer = await act({ documentId, action, body, idempotencyKey });
      if (!('data' in answer)) return;
      toggleNotification({ type: 'success', message: words(`post-done.${action}`) });
      onDone();
    },
    [act, action, documentId, idempotencyKey, onDone, toggleNotification, version, words],
  );
  return { send, busy: isLoading, problem: error === undefined ? null : problemOf(error) };
}

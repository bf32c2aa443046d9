import { useState } from 'react';
import type { PostView } from '../../../../../../contracts/post-views';
import type { PostAction } from '../../../../../../domain/post/post-lifecycle';
import { useActOnPost } from '../../hooks/use-act-on-post';
import { useWords } from '../../hooks/use-words';
import { arrivalInstant } from '../../presentation/arrival';
import { ReasonField } from '../reason-field';
import { EndFields, NO_ENDS, type Ends } from './end-fields';
import { OrderFields, NO_ORDER, type Order } from './order-fields';
import { PostDialogFrame } from './post-dialog-frame';
import { ReasonCodeField } from './reason-code-field';

/** A post as a dialog needs it. */
export type DecidedPost = Pick<
  PostView,
  'documentId' | 'version' | 'title' | 'visibleUntil' | 'interactionUntil'
>;

interface PostDialogProps {
  readonly action: PostAction;
  readonly post: DecidedPost;
  readonly onClose: () => void;
}

/** What an action asks for beside its reason in writing. */
const ASKS = {
  code: ['suspend', 'request-withdrawal', 'withdraw'],
  codeRequired: ['request-withdrawal', 'withdraw'],
  noReason: ['confirm-suspension'],
} as const satisfies Record<string, readonly PostAction[]>;

const isOneOf = (list: readonly PostAction[], action: PostAction) => list.includes(action);

function payloadOf(action: PostAction, given: Given): Record<string, unknown> {
  const { reason, code, ends, order } = given;
  return {
    reason: reason.trim(),
    ...(isOneOf(ASKS.code, action) && code !== '' ? { reasonCode: code } : {}),
    ...(action === 'shorten' ? endsOf(ends) : {}),
    ...(action === 'withdraw' && order.number.trim() !== '' ? { order } : {}),
  };
}

function endsOf({ visibleUntil, interactionUntil }: Ends): Record<string, string> {
  const ends = [
    ['visibleUntil', timeOf(visibleUntil)],
    ['interactionUntil', timeOf(interactionUntil)],
  ] as const;
  return Object.fromEntries(
    ends.filter((end): end is [(typeof end)[0], string] => end[1] !== null),
  );
}

function timeOf(typed: string): string | null {
  return typed === 'now' ? typed : arrivalInstant(typed);
}

interface Given {
  readonly reason: string;
  readonly code: string;
  readonly ends: Ends;
  readonly order: Order;
}

const NOTHING: Given = { reason: '', code: '', ends: NO_ENDS, order: NO_ORDER };

function isReady(action: PostAction, { reason, code, ends }: Given): boolean {
  const isReasoned = reason.trim() !== '' || isOneOf(ASKS.noReason, action);
  const isCoded = code !== '' || !isOneOf(ASKS.codeRequired, action);
  const hasEnd = action !== 'shorten' || Object.keys(endsOf(ends)).length > 0;
  return isReasoned && isCoded && hasEnd;
}

/** The dialog of an action on a post, on the post as it was when the dialog opened. */
export function PostDialog({ action, post: shown, onClose }: PostDialogProps) {
  const words = useWords();
  const [post] = useState(shown);
  const [given, setGiven] = useState(NOTHING);
  const change = (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part }));
  const act = useActOnPost({ post, action, onDone: onClose });
  return (
    <PostDialogFrame
      {...{ action, post, onClose, act }}
      ready={isReady(action, given)}
      onSend={() => void act.send(payloadOf(action, given))}
    >
      {isOneOf(ASKS.code, action) && (
        <ReasonCodeField
          required={isOneOf(ASKS.codeRequired, action)}
          value={given.code}
          onChange={(code) => change({ code })}
        />
      )}
      {action === 'shorten' && (
        <EndFields post={post} value={given.ends} onChange={(ends) => change({ ends })} />
      )}
      <ReasonField
        label={words('posts.dialog.reason')}
        value={given.reason}
        onChange={(reason) => change({ reason })}
      />
      {action === 'withdraw' && (
        <OrderFields value={given.order} onChange={(order) => change({ order })} />
      )}
    </PostDialogFrame>
  );
}

import type { PostAction } from '../post/post-lifecycle';
import type { DeskEvent } from './desk-events';

/** The event of every action on a post; null where it changes nothing for those concerned. */
const EVENT_OF_POST_ACTION: Readonly<Record<PostAction, DeskEvent | null>> = {
  suspend: 'post-suspended',
  'confirm-suspension': null,
  resume: 'post-resumed',
  shorten: 'post-shortened',
  'request-withdrawal': 'withdrawal-requested',
  'decline-withdrawal': 'withdrawal-declined',
  withdraw: 'post-withdrawn',
};

/** What people are told of when an action has been taken on a post. */
export function eventOfPostAction(action: PostAction): DeskEvent | null {
  return EVENT_OF_POST_ACTION[action];
}

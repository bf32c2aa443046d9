import { invalidRequest } from '../../contracts/errors';
import type { WithdrawalGround } from '../../domain/post/withdrawal-reasons';
import { formatInstant } from '../../domain/shared/instant';
import { refusal } from '../../domain/shared/refusal';
import type { Tombstone } from '../post-file';
import type { PostCommand, PostVerb } from './post-command';
import { requiredGrounds } from './required-reason';

/**
 * Withdraws a post for good, by the leadership's own decision, at the agency's request, or by order
 * of the ministry. A tombstone stays with date and reason; so do the figures.
 */
export const withdraw: PostVerb<'withdraw'> = (command) => {
  const { actor, now, payload } = command;
  const { reason, reasonCode } = requiredGrounds(payload);
  const ground = groundOf(command);
  const order = orderOf(command);
  const { name, unit } = actor;
  const at = formatInstant(now);
  return {
    patch: {
      state: 'withdrawn',
      withdrawalRequest: null,
      tombstone: { at, reasonCode, reason, ground, name, unit, order },
    },
    reason,
    details: { reasonCode, ground, order },
  };
};

function groundOf({ payload, file, actor }: PostCommand<'withdraw'>): WithdrawalGround {
  if (actor.officeKind === 'ministry-department' || payload.order) return 'ministry-order';
  return file.facts.withdrawalRequest === null ? 'own-decision' : 'agency-request';
}

/** What the ministry ordered is told by its number and date, whoever records it. */
function orderOf({ payload, actor }: PostCommand<'withdraw'>): Tombstone['order'] {
  const { order } = payload;
  if (order) return { number: order.number.trim(), issuedOn: order.issuedOn };
  if (actor.officeKind !== 'ministry-department') return null;
  throw invalidRequest([refusal('order_missing', { field: 'order' })]);
}

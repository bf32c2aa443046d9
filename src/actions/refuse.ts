import { invalidRequest } from '../contracts/errors';
import { refusalsOfReason } from '../domain/appraisal/corrections';
import { refusal } from '../domain/shared/refusal';
import type { Command, Verb } from './command';
import { stopClock } from './deadline-patch';
import type { Effects } from './effects';
import type { Ports } from './ports';

/** Refuses for good, with a numbered written notice and its reasons (CV 6915 2d, step 3). */
export const refuse: Verb<'refuse'> = { action: 'refuse', decide: decideRefusal };

/** The ministry's refusal of what was forwarded to it. */
export const ministryRefuse: Verb<'ministry-refuse'> = {
  action: 'ministry-refuse',
  decide: decideRefusal,
};

async function decideRefusal(
  command: Command<'refuse' | 'ministry-refuse'>,
  ports: Ports,
): Promise<Effects> {
  await checkReasons(command, ports);
  const reason = command.payload.reason.trim();
  return {
    state: 'refused',
    patch: {
      decidedAt: command.now,
      ...stopClock(command.file.clock, command.now),
    },
    reason,
    details: { reasonCodes: command.payload.reasonCodes },
    numbers: command.actorOffice ? [{ kind: 'notice', office: command.actorOffice }] : [],
    notice: { kind: 'refusal', reason, items: [] },
  };
}

async function checkReasons(
  { payload, today }: Command<'refuse' | 'ministry-refuse'>,
  ports: Ports,
): Promise<void> {
  const reasons = await ports.reference.reasons();
  const refusals = [
    ...(payload.reason.trim() === '' ? [refusal('reason_missing', { field: 'reason' })] : []),
    ...payload.reasonCodes.flatMap((code) => refusalsOfReason(code, { reasons, today })),
  ];
  if (refusals.length > 0) throw invalidRequest(refusals);
}

import type { Json } from '../domain/decision/canonical-json';
import type { Verb } from './command';
import { daysToGiveBack, moveDueDate } from './deadline-patch';
import { writtenReason } from './written-reason';

/**
 * Returns a dossier to the appraisal with the leader's instruction; it stays with the same
 * appraiser. The clock that the proposal had stopped runs again, longer by the working days that
 * the leadership had the dossier: those are not the office's.
 */
export const sendBack: Verb<'send-back'> = {
  action: 'send-back',
  async decide(command, ports) {
    const reason = writtenReason(command.payload.reason);
    const workingDays = await daysToGiveBack(command, ports);
    const moved = await moveDueDate(command, { kind: 'return', workingDays, reason }, ports);
    const { proposal } = command.file;
    return {
      state: 'in-appraisal',
      patch: { ...moved.patch, proposal: null },
      reason,
      details: { proposal, due: moved.change as Json },
    };
  },
};

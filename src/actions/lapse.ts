import { lapseDueAt } from '../domain/calendar/answer-time';
import { formatInstant } from '../domain/shared/instant';
import { refusal, type Refusal } from '../domain/shared/refusal';
import type { Situation, Verb } from './command';
import { policyOf } from './policy';
import type { Ports } from './ports';

/**
 * Ends a dossier whose agency has not answered: the day of the answer and the days of grace have
 * passed, and the agency was reminded. The agency may begin anew from a copy.
 */
export const lapse: Verb<'lapse'> = {
  action: 'lapse',
  refusals: refusalsToLapse,
  decide({ file }) {
    const { respondBy, remindedAt } = file.dossier;
    return Promise.resolve({
      state: 'lapsed',
      patch: {},
      details: { respondBy, remindedAt: remindedAt && formatInstant(remindedAt) },
    });
  },
};

async function refusalsToLapse(
  { file, now }: Situation,
  { reference, zone }: Ports,
): Promise<readonly Refusal[]> {
  const { respondBy, remindedAt } = file.dossier;
  const context = { calendar: await reference.calendar(), zone, policy: policyOf(file).answer };
  const over = respondBy !== null && lapseDueAt(respondBy, context) <= now;
  return [
    ...(over ? [] : [refusal('answer_not_overdue', { params: { respondBy } })]),
    ...(remindedAt === null ? [refusal('reminder_not_sent')] : []),
  ];
}

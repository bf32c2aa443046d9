import { reminderDueAt } from '../domain/calendar/answer-time';
import { refusal, type Refusal } from '../domain/shared/refusal';
import type { Situation, Verb } from './command';
import { policyOf } from './policy';
import type { Ports } from './ports';

/** Reminds the agency, once a round, of the day by which it is to answer. */
export const remind: Verb<'remind'> = {
  action: 'remind',
  refusals: refusalsToRemind,
  decide({ file, now }) {
    const { state, respondBy } = file.dossier;
    return Promise.resolve({ state, patch: { remindedAt: now }, details: { respondBy } });
  },
};

async function refusalsToRemind(
  { file, now }: Situation,
  { reference, zone }: Ports,
): Promise<readonly Refusal[]> {
  const { respondBy, remindedAt } = file.dossier;
  const context = { calendar: await reference.calendar(), zone, policy: policyOf(file).answer };
  const isDue = respondBy !== null && reminderDueAt(respondBy, context) <= now;
  return [
    ...(isDue ? [] : [refusal('reminder_not_due', { params: { respondBy } })]),
    ...(remindedAt === null ? [] : [refusal('already_reminded')]),
  ];
}

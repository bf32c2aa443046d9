import type { SlaView } from '../../contracts/desk-views';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { slaOf } from '../../domain/calendar/sla';
import { formatInstant, type Instant } from '../../domain/shared/instant';
import type { SubmissionState } from '../../domain/submission/lifecycle';
import { dateOf, instantOf } from '../stores/dossier-file-of';

/** The columns of a submission that its deadline is made of. */
export interface ClockColumns {
  readonly state: SubmissionState;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly dueProvisional: boolean;
  readonly clockStoppedAt: string | null;
}

/** When and by which calendar a deadline is looked at. */
export interface SlaContext {
  readonly now: Instant;
  readonly zone: string;
  readonly calendar: WorkingCalendar;
}

/** Where the deadline stands now; null before the first submit. */
export function slaViewOf(row: ClockColumns, context: SlaContext): SlaView | null {
  const dueOn = dateOf(row.dueOn);
  const dueAt = instantOf(row.dueAt);
  if (dueOn === null || dueAt === null) return null;
  const stoppedAt = instantOf(row.clockStoppedAt);
  const paused = row.state === 'changes-requested' && stoppedAt === null;
  const sla = slaOf({ dueOn, dueAt, stoppedAt, paused }, context);
  return { ...sla, dueAt: formatInstant(dueAt), dueOn, provisional: row.dueProvisional };
}

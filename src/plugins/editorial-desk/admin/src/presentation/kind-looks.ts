import { ArrowClockwise, Briefcase, Calendar, Clock } from '@strapi/icons';
import type { WorkingDayExceptionKind } from '../../../../../domain/calendar/working-day-exception';
import type { Tone } from './tone';

/** How each kind of day looks, beside its word. */
export const KIND_LOOKS: Readonly<
  Record<WorkingDayExceptionKind, { readonly tone: Tone; readonly icon: typeof Clock }>
> = {
  holiday: { tone: 'danger', icon: Calendar },
  'in-lieu': { tone: 'warning', icon: Clock },
  'swap-off': { tone: 'secondary', icon: ArrowClockwise },
  'swap-work': { tone: 'success', icon: Briefcase },
};

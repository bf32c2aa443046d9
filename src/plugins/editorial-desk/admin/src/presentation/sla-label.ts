import type { SlaView } from '../../../../../contracts/desk-views';
import type { Tone } from './tone';

/** What a deadline's badge shows: a word, its figure, a colour and an icon. */
export interface SlaLabel {
  readonly key: `sla.${SlaView['status']}`;
  /** Working days left or late; what the word does not need is 0. */
  readonly days: number;
  readonly tone: Tone;
  readonly icon: 'clock' | 'warning' | 'cross' | 'pause' | 'check';
}

const LOOKS: Readonly<Record<SlaView['status'], Pick<SlaLabel, 'tone' | 'icon'>>> = {
  'on-track': { tone: 'secondary', icon: 'clock' },
  'due-soon': { tone: 'warning', icon: 'warning' },
  overdue: { tone: 'danger', icon: 'cross' },
  paused: { tone: 'neutral', icon: 'pause' },
  met: { tone: 'success', icon: 'check' },
  missed: { tone: 'danger', icon: 'warning' },
};

/** The badge of a deadline. */
export function slaLabel({
  status,
  remainingWorkingDays,
}: Pick<SlaView, 'status' | 'remainingWorkingDays'>): SlaLabel {
  return { key: `sla.${status}`, days: Math.abs(remainingWorkingDays ?? 0), ...LOOKS[status] };
}

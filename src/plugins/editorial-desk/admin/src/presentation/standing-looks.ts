import type { PostStanding } from '../../../../../domain/post/post-facts';
import type { Tone } from './tone';
import type { WordKey } from './words';

/** How the badge of a standing looks beside its word. */
export interface StandingLook {
  readonly key: WordKey;
  readonly tone: Tone;
  readonly icon: 'shown' | 'read' | 'clock' | 'hidden' | 'over' | 'replaced' | 'gone';
}

const LOOKS: Readonly<Record<PostStanding, StandingLook>> = {
  live: { key: 'phase.live', tone: 'success', icon: 'shown' },
  'interaction-closed': { key: 'phase.interaction-closed', tone: 'primary', icon: 'read' },
  scheduled: { key: 'phase.scheduled', tone: 'secondary', icon: 'clock' },
  suspended: { key: 'post-state.suspended', tone: 'warning', icon: 'hidden' },
  expired: { key: 'phase.expired', tone: 'neutral', icon: 'over' },
  superseded: { key: 'post-state.superseded', tone: 'alternative', icon: 'replaced' },
  withdrawn: { key: 'post-state.withdrawn', tone: 'danger', icon: 'gone' },
};

/** The word, colour and icon of a standing. */
export function standingLook(standing: PostStanding): StandingLook {
  return LOOKS[standing];
}

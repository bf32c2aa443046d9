/** The desk's background work, in the order in which one run hands over to the next. */
export const JOB_NAMES = ['phase-events', 'reminders', 'lapse', 'escalation', 'outbox'] as const;

/** The name of one piece of it. */
export type JobName = (typeof JOB_NAMES)[number];

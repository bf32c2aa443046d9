/**
 * How the time for an appraisal is counted. CV 6915 2d, step 3, gives at most 6 working days "from
 * the day of receipt" of letter and soft copy, to appraise and to do what a proposal to the
 * leadership needs; whatever else the count depends on, the letter leaves open. These values are
 * data, pinned to a submission when it is first submitted.
 */
export interface ClockPolicy {
  /** Working days allowed, a whole number of at least 1. CV 6915 2d, step 3: at most 6. */
  readonly limit: number;
  /**
   * The day of receipt of what arrives after closing time or on a day off. The letter is silent.
   * `calendar-day`: the day of arrival, since an electronic document is received once it can be
   * opened (Law 20/2023/QH15 art. 16), and a strict reader never finds the date too late.
   */
  readonly receiptAfterHours: 'calendar-day' | 'next-working-day';
  /** 'HH:MM' local time; later than this is after hours. Hours differ between provinces. */
  readonly closingTime: string;
  /** CV 6915 2d: receipt of letter and soft copy; by submission, no officer can put it off. */
  readonly startsAt: 'submission' | 'receipt';
  /** What a notice asking for corrections does. A corrected letter is received anew: `restart`. */
  readonly onChanges: 'restart' | 'pause';
  /** CV 6915 2d, step 3: the limit is for the proposal or the written notice, not the decision. */
  readonly stopsAt: 'proposal' | 'decision';
}

/** The reading taken where nothing else was decided: CV 6915 2d, step 3, as its words have it. */
export const DEFAULT_CLOCK_POLICY: ClockPolicy = {
  limit: 6,
  receiptAfterHours: 'calendar-day',
  closingTime: '17:00',
  startsAt: 'submission',
  onChanges: 'restart',
  stopsAt: 'proposal',
};

/** One thing that has to be in order; `error` means that the desk cannot be relied on. */
export interface ReadinessCheck {
  readonly code:
    | 'calendar_this_year'
    | 'calendar_next_year'
    | 'deadlines_without_calendar'
    | 'offices_for_routing'
    | 'staff_for_offices';
  readonly status: 'ok' | 'warning' | 'error';
  readonly params: Readonly<Record<string, string | number>>;
}

/** The answer of `GET /editorial-desk/readiness`. */
export interface ReadinessView {
  readonly ready: boolean;
  readonly checks: readonly ReadinessCheck[];
}

/** The answer of `GET /api/health`: for monitoring, without anything that is nobody's business. */
export interface HealthView {
  readonly status: 'ok' | 'degraded';
  readonly database: 'ok';
  readonly calendar: { readonly thisYear: boolean; readonly nextYear: boolean };
  readonly feed: {
    /** `from-memory`: the database has not answered lately, and the feed goes on without it. */
    readonly state: 'loading' | 'ready' | 'from-memory' | 'unavailable';
    readonly posts: number;
    readonly secondsSinceDatabase: number | null;
  };
}

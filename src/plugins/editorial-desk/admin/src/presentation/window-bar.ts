/** The windows of a post on one scale, in percent of its width; now may lie outside of it. */
export interface WindowScale {
  readonly display: { readonly from: number; readonly width: number };
  /** Null when nobody could ever react. */
  readonly interaction: { readonly from: number; readonly width: number } | null;
  readonly now: number;
}

interface ShownWindow {
  readonly visibleFrom: string;
  readonly visibleUntil: string;
  readonly interactionUntil: string | null;
}

const MARGIN = 0.06;

/** Lays out display, interaction and now on one line; now is always on it. */
export function windowScale(shown: ShownWindow, now: string): WindowScale {
  const [from, until, present] = [shown.visibleFrom, shown.visibleUntil, now].map(Date.parse) as [
    number,
    number,
    number,
  ];
  const first = Math.min(from, present);
  const last = Math.max(until, present);
  const span = Math.max(last - first, 1);
  const at = (time: number) =>
    Math.round((MARGIN + ((time - first) / span) * (1 - 2 * MARGIN)) * 10_000) / 100;
  const stretch = (start: number, end: number) => ({
    from: at(start),
    width: Math.max(0, Math.round((at(end) - at(start)) * 100) / 100),
  });
  const closes = shown.interactionUntil === null ? from : Date.parse(shown.interactionUntil);
  return {
    display: stretch(from, until),
    interaction: closes > from ? stretch(from, Math.min(closes, until)) : null,
    now: at(present),
  };
}

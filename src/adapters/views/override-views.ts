import { z } from 'zod';
import type { OverrideView, TimelineEntry } from '../../contracts/desk-views';

const details = z.looseObject({
  overrides: z.array(
    z.object({
      code: z.string(),
      reason: z.string(),
      findings: z.array(
        z.object({
          field: z.string().nullable(),
          place: z.number().nullable(),
          params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
        }),
      ),
    }),
  ),
});

/** Who sent the dossier on in spite of which finding, and why: read from the ledger's rows. */
export function overrideViews(timeline: readonly TimelineEntry[]): readonly OverrideView[] {
  return timeline.flatMap((entry) => {
    const parsed = details.safeParse(entry.details);
    if (!parsed.success) return [];
    const { at, round, actor } = entry;
    return parsed.data.overrides.map(({ code, reason, findings }) => ({
      ...{ code, reason, at, round, actor },
      findings: findings.map(({ field, place, params }) => ({
        ...(field === null ? {} : { field }),
        ...(place === null ? {} : { place }),
        params,
      })),
    }));
  });
}

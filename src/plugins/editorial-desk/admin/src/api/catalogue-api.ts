import { adminApi } from '@strapi/strapi/admin';
import type { Criterion } from '../../../../../domain/appraisal/checklist';

/** A row of the reason catalogue, as the content manager answers it. */
export interface ReasonRow {
  readonly code: string;
  /** The criterion that the reason is about, C1 to C13. */
  readonly criterion: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly advice: string | null;
  readonly adviceEn: string | null;
  readonly legalBasis: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** A row of the appraisal checklist, as the content manager answers it. */
export interface CriterionRow extends Criterion {
  readonly name: string;
  readonly nameEn: string | null;
}

interface Listed<T> {
  readonly results: readonly T[];
}

const listOf = (uid: string, sort: string) =>
  `/content-manager/collection-types/${uid}?page=1&pageSize=100&sort=${sort}`;

/** C2 comes before C10; what belongs to no criterion comes last. */
function byCriterion(one: ReasonRow, other: ReasonRow): number {
  const place = ({ criterion }: ReasonRow) => Number(criterion?.slice(1) ?? Infinity);
  return place(one) - place(other) || one.code.localeCompare(other.code);
}

const catalogueApi = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    reasons: builder.query<readonly ReasonRow[], undefined>({
      query: () => listOf('api::reason.reason', 'criterion:ASC'),
      transformResponse: ({ results }: Listed<ReasonRow>) => [...results].sort(byCriterion),
    }),
    criteria: builder.query<readonly CriterionRow[], undefined>({
      query: () => listOf('api::appraisal-criterion.appraisal-criterion', 'position:ASC'),
      transformResponse: ({ results }: Listed<CriterionRow>) => results,
    }),
  }),
});

export const { useReasonsQuery, useCriteriaQuery } = catalogueApi;

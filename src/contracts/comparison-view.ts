import type { Comparison } from '../domain/decision/compare-revisions';

/** Two versions of a dossier side by side: `GET /editorial-desk/submissions/:documentId/compare`. */
export interface ComparisonView extends Comparison {
  readonly from: number;
  readonly to: number | 'draft';
  /** The number of the latest revision. */
  readonly latest: number;
}

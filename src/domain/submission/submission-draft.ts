import type { Instant } from '../shared/instant';
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import type { Scope } from './dossier';

/** What completeness looks at in the working draft; null stands for what is not filled in. */
export interface SubmissionDraft {
  readonly title: string | null;
  readonly summary: string | null;
  /** The article's text without markup; empty when there is no readable text. */
  readonly bodyText: string;
  readonly cover: { readonly alternativeText: string | null } | null;
  readonly topic: {
    readonly onList: boolean;
    readonly validFrom: LocalDate;
    readonly validUntil: LocalDate | null;
  } | null;
  readonly source: { readonly name: string | null; readonly url: string | null } | null;
  readonly letter: {
    readonly number: string | null;
    readonly issuedOn: LocalDate | null;
    readonly signatory: string | null;
    readonly hasFile: boolean;
  } | null;
  /** The audience with what its own parser refuses; the peers do not import each other. */
  readonly audience: {
    readonly scope: Scope | null;
    readonly refusals: readonly Refusal[];
  } | null;
  readonly visibleFrom: Instant | null;
  readonly visibleUntil: Instant | null;
  readonly interactionUntil: Instant | null;
  readonly justification: string | null;
}

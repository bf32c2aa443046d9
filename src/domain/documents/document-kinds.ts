/** The documents of a dossier beside its notices, in the order in which they come to be. */
export const DOCUMENT_KINDS = [
  'receipt',
  'appraisal-sheet',
  'proposal',
  'ministry-letter',
] as const;

/** One of {@link DOCUMENT_KINDS}. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What decides which documents of a dossier somebody may have. */
export interface DocumentSituation {
  /** The reader belongs to the requesting agency. */
  readonly isOwn: boolean;
  readonly receiptNumber: string | null;
  /** The acts on record. */
  readonly acts: readonly string[];
}

/**
 * The documents that exist and that this reader may have: an agency gets what is addressed to it,
 * the receipt; appraisal, proposal and the letter to the ministry stay with the police.
 */
export function availableDocuments({
  isOwn,
  receiptNumber,
  acts,
}: DocumentSituation): DocumentKind[] {
  const appraised = !isOwn && acts.includes('propose');
  const exists: Readonly<Record<DocumentKind, boolean>> = {
    receipt: receiptNumber !== null,
    'appraisal-sheet': appraised,
    proposal: appraised,
    'ministry-letter': !isOwn && acts.includes('forward'),
  };
  return DOCUMENT_KINDS.filter((kind) => exists[kind]);
}

/** Tells whether a text names a kind of document. */
export function isDocumentKind(text: string): text is DocumentKind {
  return DOCUMENT_KINDS.some((kind) => kind === text);
}

/**
 * A book's number in an address: "01/2024/TB-CABH" has slashes, which proxies treat each in their
 * own way, so that it is written "01-2024-TB-CABH". The number itself is its own slug's twin.
 */
export function numberSlug(number: string): string {
  return number.replaceAll('/', '-');
}

/** What an import may leave out or change; each with how often. */
export const IMPORT_NOTES = [
  'tables_as_text',
  'images_dropped',
  'images_without_text',
  'links_dropped',
  'notes_at_end',
  'content_dropped',
] as const;

/** One of {@link IMPORT_NOTES}. */
export type ImportNoteCode = (typeof IMPORT_NOTES)[number];

/** One line of an import's report. */
export interface ImportNote {
  readonly code: ImportNoteCode;
  readonly count: number;
}

/** A node of the blocks editor; a picture carries its whole row of the media library. */
export interface ImportedBlock {
  readonly type: string;
  readonly text?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly level?: number;
  readonly format?: string;
  readonly indentLevel?: number;
  readonly url?: string;
  readonly image?: Readonly<Record<string, unknown>>;
  readonly children?: readonly ImportedBlock[];
}

/** The answer of `POST /editorial-desk/import`. */
export interface WordImport {
  readonly blocks: readonly ImportedBlock[];
  readonly report: readonly ImportNote[];
}

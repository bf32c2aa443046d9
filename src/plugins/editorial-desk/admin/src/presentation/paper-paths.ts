import { numberSlug, type DocumentKind } from '../../../../../domain/documents/document-kinds';

/** Which document of a dossier: a notice by its number, or another one by its kind. */
export interface PaperName {
  readonly documentId: string;
  readonly notice?: string;
  readonly kind?: string;
}

/** Where a document stands below the desk, for its page and for the server alike. */
export function documentPath({ documentId, notice, kind = '' }: PaperName): string {
  const last =
    notice === undefined
      ? `documents/${encodeURIComponent(kind)}`
      : `notices/${encodeURIComponent(numberSlug(notice))}`;
  return `/submissions/${encodeURIComponent(documentId)}/${last}`;
}

/** The name that a document is saved under. */
export function paperFileName({ notice, kind = '' }: PaperName, receiptNumber: string | null) {
  const number = notice ?? receiptNumber ?? '';
  return `${[notice === undefined ? FILE_NAMES[kind] : 'thong-bao', numberSlug(number)]
    .filter(Boolean)
    .join('-')}.docx`;
}

const FILE_NAMES: Readonly<Record<string, string>> = {
  receipt: 'giay-bien-nhan',
  'appraisal-sheet': 'phieu-tham-dinh',
  proposal: 'to-trinh',
  'ministry-letter': 'cong-van-c06',
} satisfies Record<DocumentKind, string>;

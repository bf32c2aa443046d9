import type { FileScan } from '../../domain/preflight/file-scan';
import { findStamps } from '../../domain/preflight/secrecy-stamps';
import type { RefusalCode } from '../../domain/shared/refusal';
import { faultOfDocx } from './fault-of-docx';
import { linesOfDocx } from './lines-of-docx';
import { readPdf } from './read-pdf';
import { safeUnzip } from './safe-unzip';

/** A file as it arrives; what it says of itself is compared with what it is. */
export interface ArrivingFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** Raise it when the rules change: what was found under others is looked at again. */
export const SCAN_RULES = 1;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PICTURE = /^image\//;

/**
 * Looks into a file: whether it is what it says and safe to keep, and whether a page bears a secrecy
 * stamp. Pictures are decoded elsewhere and have no text.
 */
export async function scanFile(file: ArrivingFile): Promise<FileScan> {
  switch (kindOf(file)) {
    case 'pdf':
      return scanPdf(file.bytes);
    case 'docx':
      return scanDocx(file.bytes);
    default:
      return { fault: null, searchable: false, stamps: [] };
  }
}

function kindOf({ name, mime, bytes }: ArrivingFile): 'pdf' | 'docx' | 'other' {
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (head.includes('%PDF-') || mime === 'application/pdf' || /\.pdf$/i.test(name)) return 'pdf';
  const isArchive = head.startsWith('PK') && !PICTURE.test(mime);
  return isArchive || mime === DOCX || /\.docx$/i.test(name) ? 'docx' : 'other';
}

async function scanPdf(bytes: Buffer): Promise<FileScan> {
  const text = await readPdf(bytes);
  if (!text.ok) return faulty(text.error.code);
  const { pages } = text.value;
  return {
    fault: null,
    searchable: pages.some((lines) => lines.length > 0),
    stamps: pages.flatMap((lines, index) =>
      stampsOf(lines).map((stamp) => ({ page: index + 1, stamp })),
    ),
  };
}

function scanDocx(bytes: Buffer): FileScan {
  const archive = safeUnzip(bytes);
  if (!archive.ok) return faulty(archive.error.code);
  const fault = faultOfDocx(archive.value);
  if (fault) return faulty(fault);
  const lines = linesOfDocx(archive.value);
  const stamps = stampsOf(lines).map((stamp) => ({ page: null, stamp }));
  return { fault: null, searchable: lines.length > 0, stamps };
}

/** A remark shows its text on the page as well: a stamp counts once a page. */
function stampsOf(lines: readonly string[]): readonly string[] {
  return [...new Set(findStamps(lines).map(({ stamp }) => stamp))];
}

function faulty(fault: RefusalCode): FileScan {
  return { fault, searchable: false, stamps: [] };
}

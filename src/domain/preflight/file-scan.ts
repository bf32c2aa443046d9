import { refusal, type Refusal, type RefusalCode } from '../shared/refusal';
import type { Observation } from './finding';

/** What was found in an attached file; kept under the digest of its bytes. */
export interface FileScan {
  /** Why the file cannot be taken at all; null for a harmless one. */
  readonly fault: RefusalCode | null;
  /** False where there is no text to look at, as in a scanned letter. */
  readonly searchable: boolean;
  /** Pages are counted from 1; a Word document has none before it is laid out. */
  readonly stamps: readonly { readonly page: number | null; readonly stamp: string }[];
}

/** What a scan says about the file of one field. */
export function observeFile(field: string, scan: FileScan): readonly Observation[] {
  if (scan.fault !== null) return [{ code: 'file_unsafe', field, params: { fault: scan.fault } }];
  if (!scan.searchable) return [{ code: 'file_not_searchable', field }];
  return scan.stamps.map(({ page, stamp }) => ({
    code: 'file_with_secrecy_stamp',
    field,
    ...(page === null ? {} : { place: page }),
    params: { stamp },
  }));
}

/** Why a file is not taken into the media library; empty for one that is. */
export function refusalsOfFile({ fault, stamps }: FileScan): readonly Refusal[] {
  const found = [...new Set(stamps.map(({ stamp }) => stamp))];
  return [
    ...(fault === null ? [] : [refusal(fault)]),
    ...found.map((stamp) => refusal('file_with_secrecy_stamp', { params: { stamp } })),
  ];
}

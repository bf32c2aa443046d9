import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import { closedAction, RefusedError } from '../../contracts/errors';
import type {
  ImportedBlock,
  ImportNote,
  ImportNoteCode,
  WordImport,
} from '../../contracts/word-import';
import { IMPORT_NOTES } from '../../contracts/word-import';
import { refusal, type Refusal } from '../../domain/shared/refusal';
import type { Note } from './html-inline';
import { htmlToBlocks } from './html-to-blocks';
import { readWord, type ReadWord } from './read-word';
import { keepWordImage } from './word-images';
import { openWordPackage } from './word-package';

/** Who imports: the desk's person, and the account that will own the pictures. */
export interface Importer {
  readonly caller: Caller;
  readonly account: { readonly id: number };
}

/**
 * Reads a soft copy (CV 6915 2b) into blocks for the editor's form; pictures go into the media
 * library. Nothing of a dossier is written: the form is saved as always, through all its guards.
 */
export async function importWord(
  strapi: Core.Strapi,
  bytes: Buffer,
  { caller, account }: Importer,
): Promise<WordImport> {
  const closed = refusalsToImport(caller);
  if (closed.length > 0) throw closedAction(closed);
  const opened = openWordPackage(bytes);
  if (!opened.ok) throw unprocessable(opened.error);
  const counts = new Map<ImportNoteCode, number>();
  const note: Note = (code) => counts.set(code, (counts.get(code) ?? 0) + 1);
  const word = await readWord(opened.value, note).catch(() => null);
  const blocks = word && asBlocks(word, note);
  if (!word || !blocks) throw unprocessable([refusal('document_unreadable')]);
  const keep = (block: ImportedBlock) => withPictures(strapi, block, { word, account, note });
  const kept: ImportedBlock[] = [];
  for (const block of blocks) kept.push(...(await keep(block)));
  return { blocks: kept, report: reportOf(counts) };
}

function refusalsToImport({ actor }: Caller): Refusal[] {
  const params = { action: 'submit' };
  return [
    ...(actor.abilities.has('submit') ? [] : [refusal('permission_missing', { params })]),
    ...(actor.agencyId === null ? [refusal('profile_missing')] : []),
  ];
}

function unprocessable(refusals: readonly Refusal[]): RefusedError {
  return new RefusedError(422, refusals[0]?.code ?? 'document_unreadable', { refusals });
}

/** Nesting without end is no document; the stack runs out before the memory does. */
function asBlocks({ html }: ReadWord, note: Note): ImportedBlock[] | null {
  try {
    return htmlToBlocks(html, note);
  } catch {
    return null;
  }
}

interface Keeping {
  readonly word: ReadWord;
  readonly account: { readonly id: number };
  readonly note: Note;
}

async function withPictures(
  strapi: Core.Strapi,
  block: ImportedBlock,
  { word, account, note }: Keeping,
): Promise<ImportedBlock[]> {
  if (block.type !== 'image') return [block];
  const { url, alternativeText: found } = block.image ?? {};
  const picture = word.images.get(textOf(url));
  if (!picture) return [];
  const alternativeText = textOf(found).slice(0, 250);
  if (alternativeText === '') note('images_without_text');
  const image = await keepWordImage(strapi, { ...picture, alternativeText }, account);
  return [{ ...block, image }];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function reportOf(counts: ReadonlyMap<ImportNoteCode, number>): ImportNote[] {
  return IMPORT_NOTES.flatMap((code) => {
    const count = counts.get(code) ?? 0;
    return count === 0 ? [] : [{ code, count }];
  });
}

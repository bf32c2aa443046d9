import type { DossierView } from '../../src/contracts/desk-views';
import { blocks, writeDraft, type DraftOptions, type Fields } from './drafts';
import type { TestDesk } from './harness';
import type { Who } from './people';

/** What a dossier's preflight shows to somebody. */
export async function seenBy(
  desk: TestDesk,
  who: Who,
  documentId: string,
): Promise<Pick<DossierView, 'preflight' | 'findings' | 'overrides'>> {
  const answer = await (await desk.as(who)).get(`/editorial-desk/submissions/${documentId}`);
  return answer.body.data as DossierView;
}

let count = 0;

/** A draft whose words are like no other's, with these fields. */
export async function draftWith(
  desk: TestDesk,
  fields: Fields,
  options: DraftOptions = {},
): Promise<string> {
  count += 1;
  const words = Array.from({ length: 30 }, (_, at) => `từ${count}x${at}`).join(' ');
  const own = { title: `Bài số ${count}`, summary: words, body: blocks(words) };
  return writeDraft(desk, { ...options, fields: { ...own, ...fields } });
}

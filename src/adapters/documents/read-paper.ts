import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import type { Ports } from '../../actions/ports';
import { RefusedError } from '../../contracts/errors';
import {
  availableDocuments,
  isDocumentKind,
  numberSlug,
} from '../../domain/documents/document-kinds';
import type { OfficialDocument } from '../../domain/documents/official-document';
import { slugOf } from '../../domain/shared/plain-text';
import { dossierPaper } from './dossier-papers';
import { noticePaper } from './notice-paper';
import { loadSources, type PaperSources } from './paper-sources';
import { writeDocx } from './write-docx';

/** Which document is asked for: a notice by its number, or another one by its kind. */
export interface PaperQuestion {
  readonly documentId: string;
  readonly notice?: string;
  readonly kind?: string;
}

/** A Word file to be saved. */
export interface PaperFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The written documents of dossiers, each for one reader. */
export interface Papers {
  read(question: PaperQuestion, caller: Caller): Promise<OfficialDocument>;
  file(question: PaperQuestion, caller: Caller): Promise<PaperFile>;
}

/** The documents on the database. What a reader may not have is answered as if it did not exist. */
export function createPapers(strapi: Core.Strapi, ports: Ports): Papers {
  const read: Papers['read'] = async (question, caller) => {
    const { documentId, notice, kind = '' } = question;
    const sources = await loadSources(strapi, { documentId, caller }, ports);
    if (notice !== undefined) return noticePaper(strapi, sources, notice);
    if (!isDocumentKind(kind) || !availableIn(sources).includes(kind)) {
      throw new RefusedError(404, 'not_found');
    }
    return dossierPaper(strapi, sources, kind);
  };
  return {
    read,
    async file(question, caller) {
      const document = await read(question, caller);
      const name = `${slugOf(numberSlug(document.title))}.docx`;
      return { name, bytes: await writeDocx(document) };
    },
  };
}

function availableIn({ view, isOwn, acts }: PaperSources) {
  const { receiptNumber } = view;
  return availableDocuments({ isOwn, receiptNumber, acts: acts.map(({ action }) => action) });
}

import { readFile, rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf, DOCX_TYPE, OFFICE_LIMITS, type PanelAccount } from '../../../../app';
import { invalidRequest, RefusedError } from '../../../../contracts/errors';
import { refusal } from '../../../../domain/shared/refusal';

interface Params {
  readonly documentId: string;
  readonly number?: string;
  readonly kind?: string;
}

function questionOf(ctx: Context) {
  const { documentId, number, kind } = ctx.params as Params;
  return number === undefined ? { documentId, kind: kind ?? '' } : { documentId, notice: number };
}

interface SentFile {
  readonly filepath: string;
  readonly size: number;
}

/** The one file of a form. */
function sentFile(ctx: Context): SentFile {
  const files = ctx.request.files as Readonly<Record<string, SentFile | SentFile[]>> | undefined;
  const file = files?.file;
  if (!file || Array.isArray(file) || file.size === 0) {
    throw invalidRequest([refusal('document_missing', { field: 'file' })]);
  }
  return file;
}

/** Its bytes; a file beyond all limits is not even read. */
async function bytesOf({ filepath, size }: SentFile): Promise<Buffer> {
  const { bytes: limit } = OFFICE_LIMITS;
  if (size <= limit) return readFile(filepath);
  const about = { params: { limit: Math.round(limit / (1024 * 1024)) } };
  const refusals = [refusal('document_too_large', about)];
  throw new RefusedError(422, 'document_too_large', { refusals });
}

/** The written documents of a dossier: as data for a page, and as Word files. */
export const papers = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const caller = await app.callerOf(ctx.state.user as PanelAccount);
    ctx.body = { data: await app.papers.read(questionOf(ctx), caller) };
  },

  async file(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const caller = await app.callerOf(ctx.state.user as PanelAccount);
    const { name, bytes } = await app.papers.file(questionOf(ctx), caller);
    ctx.attachment(name);
    ctx.type = DOCX_TYPE;
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = bytes;
  },

  async importWord(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const account = ctx.state.user as PanelAccount;
    const caller = await app.callerOf(account);
    const file = sentFile(ctx);
    try {
      ctx.body = { data: await app.importWord(await bytesOf(file), caller, account) };
    } finally {
      await rm(file.filepath, { force: true });
    }
  },
});

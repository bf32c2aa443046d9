import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf, DOCX_TYPE, type PanelAccount } from '../../../../app';

interface Params {
  readonly documentId: string;
  readonly number?: string;
  readonly kind?: string;
}

function questionOf(ctx: Context) {
  const { documentId, number, kind } = ctx.params as Params;
  return number === undefined ? { documentId, kind: kind ?? '' } : { documentId, notice: number };
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
});

import type { Core } from '@strapi/strapi';
import { blocksOfLines } from '../../adapters/demo/blocks-of-lines';
import { coverImage } from '../../adapters/demo/cover-image';
import { letterPdf } from '../../adapters/demo/letter-pdf';
import { actAs } from '../../adapters/guards/document-write';
import type { PanelAccount } from '../../adapters/stores/caller-store';
import { UIDS } from '../../adapters/stores/uids';
import type { ArticleSeed, AudienceSeed, DemoSeeds, DossierSeed } from './demo-seeds';
import { uploadFile } from './files';
import { dateOfMoment, instantOfMoment, type DemoDay } from './moments';

/** What writing a draft of the demo needs. */
export interface DraftContext {
  readonly strapi: Core.Strapi;
  readonly day: DemoDay;
  readonly places: DemoSeeds['places'];
  readonly unitOf: (code: string) => number;
  readonly topics: ReadonlyMap<string, number>;
  readonly agencies: ReadonlyMap<string, { readonly name: string; readonly parentName: string }>;
}

/** A stored draft. */
export interface Draft {
  readonly documentId: string;
  readonly audienceId: string;
}

/** Writes a dossier's first draft as its editor would: letter, cover, audience, article. */
export async function writeDraft(
  context: DraftContext,
  seed: DossierSeed,
  editor: PanelAccount,
): Promise<Draft> {
  const { strapi, day } = context;
  const time = (text: string) => new Date(instantOfMoment(text, day));
  const data = {
    ...(await articleFields(context, seed, seed.key)),
    topic: context.topics.get(seed.topic),
    programme: seed.programme,
    source: seed.source,
    letter: { ...seed.letter, ...(await letterFields(context, seed)) },
    visibleFrom: time(seed.window.from),
    visibleUntil: time(seed.window.until),
    interactionUntil: seed.window.interactionUntil ? time(seed.window.interactionUntil) : null,
  };
  return actAs(editor, async () => {
    const audience = await strapi
      .documents(UIDS.audienceRule)
      .create({ data: audienceFields(context, seed.audience) });
    const submission = await strapi
      .documents(UIDS.submission)
      .create({ data: { ...data, audienceRule: audience.documentId } });
    return { documentId: submission.documentId, audienceId: audience.documentId };
  });
}

/** Makes the changes of a later round, as the editor would. */
export async function changeDraft(
  context: DraftContext,
  { draft, editor, changes }: { draft: Draft; editor: PanelAccount; changes: Partial<ArticleSeed> },
): Promise<void> {
  const { strapi } = context;
  const data = await articleFields(context, changes, `${draft.documentId}-2`);
  await actAs(editor, async () => {
    if (changes.audience) {
      await strapi.documents(UIDS.audienceRule).update({
        documentId: draft.audienceId,
        data: audienceFields(context, changes.audience),
      });
    }
    await strapi.documents(UIDS.submission).update({ documentId: draft.documentId, data });
  });
}

/** The fields of an article as its editor writes them; what is not given stays. */
export async function articleFields(
  { strapi }: DraftContext,
  article: Partial<ArticleSeed>,
  seed: string,
): Promise<Record<string, unknown>> {
  const { title, summary, justification, notes, body, cover } = article;
  const texts = Object.entries({ title, summary, justification, notes });
  return {
    ...Object.fromEntries(texts.filter(([, value]) => value !== undefined)),
    ...(body ? { body: blocksOfLines(body) } : {}),
    ...(cover ? { cover: await coverOf(strapi, cover, seed) } : {}),
  };
}

async function coverOf(
  strapi: Core.Strapi,
  { theme, alternativeText }: ArticleSeed['cover'],
  seed: string,
): Promise<number> {
  const bytes = await coverImage({ theme, seed });
  const name = `${seed}-${theme}.jpg`;
  return uploadFile(strapi, { name, mime: 'image/jpeg', bytes, alternativeText });
}

/** The date of a letter and its signed copy. */
export async function letterFields(context: DraftContext, seed: DossierSeed) {
  const issuedOn = dateOfMoment(seed.letterOn, context.day);
  const agency = context.agencies.get(seed.agency);
  const bytes = await letterPdf({
    agencyName: agency?.name ?? seed.agency,
    parentName: agency?.parentName ?? '',
    number: seed.letter.number,
    issuedOn,
    place: 'Đồng Nai',
    subject: `đề nghị đăng tải nội dung “${seed.title}” trên ứng dụng VNeID`,
    recipientName: 'Công an tỉnh Đồng Nai',
    bodyParagraphs: letterBody(seed),
    signatoryTitle: seed.letter.signatoryTitle,
    signatory: seed.letter.signatory,
  });
  const name = `${seed.letter.number.replaceAll('/', '-')}.pdf`;
  return {
    issuedOn,
    file: await uploadFile(context.strapi, { name, mime: 'application/pdf', bytes }),
  };
}

function letterBody(seed: DossierSeed): string[] {
  return [
    'Thực hiện Công văn số 6915/UBND-THNC ngày 17/6/2024 của Chủ tịch UBND tỉnh về việc đăng tải, ' +
      'tuyên truyền trên hệ thống CMS “Loa phường” của ứng dụng VNeID, cơ quan chúng tôi đề nghị ' +
      `Công an tỉnh thẩm định và đăng tải nội dung “${seed.title}” (kèm file mềm nội dung).`,
    `Đối tượng, phạm vi tuyên truyền: ${seed.audience.name}.`,
    ...(seed.justification ? [`Sự cần thiết: ${seed.justification}`] : []),
    'Cơ quan chúng tôi chịu trách nhiệm về tính chính xác và hợp pháp của nội dung đề nghị đăng tải.',
  ];
}

/** Where a place is no district any more, its communes are addressed instead. */
function audienceFields(context: DraftContext, seed: AudienceSeed): Record<string, unknown> {
  const places = seed.places.flatMap((key) => context.places[key] ?? []);
  const codes = new Set(places.flatMap((place) => place.codes));
  const { name, minAge, maxAge, gender } = seed;
  const scope = seed.scope === 'nation' ? 'nation' : (places[0]?.level ?? seed.scope);
  return { name, minAge, maxAge, gender, scope, units: [...codes].map(context.unitOf) };
}

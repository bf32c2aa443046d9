import { createAudience, TRANG_DAI, type AudienceWords } from './audiences';
import { documentOf, type Client } from './client';
import type { TestDesk } from './harness';
import type { Who } from './people';
import { usualFiles } from './uploads';

/** Where the content manager keeps submissions. */
export const SUBMISSIONS = '/content-manager/collection-types/api::submission.submission';

/** Fields as the content manager takes them. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a draft is made of beside the usual. */
export interface DraftOptions {
  readonly by?: Who;
  readonly audience?: AudienceWords;
  readonly topic?: string;
  /** Replaces fields of the usual draft; null clears one. */
  readonly fields?: Fields;
}

/** The document of a topic, by code. */
export async function topicId(desk: TestDesk, code: string): Promise<string> {
  const topic = (await desk.strapi.db.query('api::topic.topic').findOne({ where: { code } })) as {
    documentId: string;
  } | null;
  if (!topic) throw new Error(`No topic ${code}`);
  return topic.documentId;
}

/** A text in the form of the blocks editor. */
export function blocks(text: string): readonly object[] {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}

/** The letter of a usual draft. */
export async function letterFields(client: Client): Promise<Fields> {
  return {
    number: '12/UBND-VX',
    issuedOn: '2024-10-04',
    signatory: 'Nguyễn Văn Nam',
    signatoryTitle: 'Phó Chủ tịch',
    file: (await usualFiles(client)).letter,
  };
}

/** The fields of a complete draft. */
export async function completeFields(
  desk: TestDesk,
  client: Client,
  { audience = TRANG_DAI, topic = 'LOCAL_POLICY' }: DraftOptions = {},
): Promise<Fields> {
  return {
    title: 'Lịch tiêm chủng mở rộng tháng 10',
    summary: 'Trạm y tế phường tổ chức tiêm chủng vào sáng thứ Bảy.',
    body: blocks('Đề nghị phụ huynh mang theo sổ tiêm chủng của trẻ.'),
    cover: (await usualFiles(client)).cover,
    topic: await topicId(desk, topic),
    programme: 'none',
    letter: await letterFields(client),
    audienceRule: await createAudience(desk, client, audience),
    visibleFrom: '2024-10-10T00:00:00.000Z',
    visibleUntil: '2024-11-10T00:00:00.000Z',
    interactionUntil: '2024-11-01T00:00:00.000Z',
    justification: null,
    notes: null,
  };
}

/** Writes a draft as its editor would, through the content manager; its document. */
export async function writeDraft(desk: TestDesk, options: DraftOptions = {}): Promise<string> {
  const client = await desk.as(options.by ?? 'editor.trangdai');
  const fields = { ...(await completeFields(desk, client, options)), ...options.fields };
  return documentOf(await client.post(SUBMISSIONS, fields));
}

import supertest from 'supertest';
import type { ImportedBlock, WordImport } from '../../src/contracts/word-import';
import type { UploadedFile } from '../support/client';
import { refusalOf } from '../support/dossiers';
import { SUBMISSIONS, writeDraft } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import type { Who } from '../support/people';
import { picture } from '../support/uploads';
import { linked, softCopy, withParts } from '../support/word';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const RELS = 'word/_rels/document.xml.rels';

let desk: TestDesk;
let copy: Buffer;
beforeAll(async () => {
  desk = await bootDesk();
  copy = await softCopy((await picture()).bytes);
});
afterAll(() => desk.close());

async function send(who: Who, bytes: Buffer, name = 'ban-mem.docx') {
  const client = await desk.as(who);
  const file: UploadedFile = { name, mime: DOCX, bytes };
  return client.uploadAs('file', file, '/editorial-desk/import');
}

async function imported(bytes: Buffer): Promise<WordImport> {
  const answer = await send('editor.trangdai', bytes);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body.data as WordImport;
}

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });

const filesInLibrary = () => desk.strapi.db.query('plugin::upload.file').count();

describe('a soft copy from Word', () => {
  test('comes as the blocks of the editor, in its order', async () => {
    const { blocks, report } = await imported(copy);
    expect(blocks.slice(0, 2)).toEqual([
      { type: 'heading', level: 1, children: [text('Lịch tiêm chủng')] },
      {
        type: 'paragraph',
        children: [
          text('Đề nghị '),
          text('phụ huynh', { bold: true }),
          text(' mang sổ', { italic: true }),
          text(' tại '),
          {
            type: 'link',
            url: 'https://dongnai.gov.vn/tiem',
            children: [text('cổng thông tin')],
          },
          text(' bấm đây'),
          text('[1]'),
        ],
      },
    ]);
    const listItem = (words: string) => ({ type: 'list-item', children: [text(words)] });
    expect(blocks[2]).toEqual({
      ...{ type: 'list', format: 'unordered', indentLevel: 0 },
      children: [
        listItem('Sáng thứ Bảy'),
        { type: 'list', format: 'unordered', indentLevel: 1, children: [listItem('Trạm y tế')] },
        listItem('Chiều Chủ nhật'),
      ],
    });
    expect(blocks[3]).toMatchObject({ type: 'list', format: 'ordered' });
    expect(blocks.slice(4, 6)).toEqual([
      { type: 'paragraph', children: [text('Phường | Giờ')] },
      { type: 'paragraph', children: [text('Trảng Dài | 8 giờ')] },
    ]);
    expect(report).toEqual([
      { code: 'tables_as_text', count: 1 },
      { code: 'links_dropped', count: 1 },
      { code: 'notes_at_end', count: 1 },
    ]);
  });

  test('brings its pictures into the media library, in the editor’s name', async () => {
    const before = await filesInLibrary();
    const { blocks } = await imported(copy);
    const image = blocks.find(({ type }) => type === 'image')?.image;
    expect(image).toMatchObject({
      ...{ alternativeText: 'Trạm y tế phường', mime: 'image/png', width: 32, height: 18 },
      url: expect.stringMatching(/^\/uploads\//),
    });
    expect(await filesInLibrary()).toBe(before + 1);
    const row = await desk.strapi.db.query('plugin::upload.file').findOne({
      where: { hash: image?.hash },
      populate: { createdBy: true },
    });
    expect(row.createdBy.email).toBe('editor.trangdai@loa-phuong.example');
  });

  test('can be saved as it came, and shows on the dossier', async () => {
    const { blocks } = await imported(copy);
    const documentId = await writeDraft(desk, { fields: { body: blocks } });
    const client = await desk.as('editor.trangdai');
    const saved = await client.get(`${SUBMISSIONS}/${documentId}`);
    const kinds = (saved.body.data.body as ImportedBlock[]).map(({ type }) => type);
    expect(kinds).toEqual(blocks.map(({ type }) => type));
  });

  test('leaves out a picture that is none, and says so', async () => {
    const name = Object.keys((await import('fflate')).unzipSync(copy)).find((one) =>
      one.startsWith('word/media/'),
    );
    const before = await filesInLibrary();
    const broken = withParts(copy, { [name ?? '']: '<svg onload="alert(1)"/>' });
    const { blocks, report } = await imported(broken);
    expect(blocks.filter(({ type }) => type === 'image')).toEqual([]);
    expect(report).toContainEqual({ code: 'images_dropped', count: 1 });
    expect(await filesInLibrary()).toBe(before);
  });
});

describe('what is refused', () => {
  const twice = (xml: string) =>
    xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>');

  test.each<[string, string, () => Buffer]>([
    ['macros', 'document_with_macros', () => withParts(copy, { 'word/vbaProject.bin': 'x' })],
    [
      'a macro document under another name',
      'document_with_macros',
      () =>
        withParts(copy, {
          '[Content_Types].xml': (types) =>
            types.replace(
              'wordprocessingml.document.main',
              'x-vnd.ms-word.document.macroEnabled.main',
            ),
        }),
    ],
    [
      'an embedded object',
      'document_with_objects',
      () => withParts(copy, { 'word/embeddings/oleObject1.bin': 'x' }),
    ],
    [
      'a template elsewhere',
      'document_with_template_link',
      () => withParts(copy, { [RELS]: linked('attachedTemplate', 'http://127.0.0.1:9/x.dotm') }),
    ],
    [
      'an object elsewhere',
      'document_with_template_link',
      () => withParts(copy, { [RELS]: linked('oleObject', 'file:///etc/passwd') }),
    ],
    [
      'entities that multiply',
      'document_with_entities',
      () => withParts(copy, { 'word/document.xml': twice }),
    ],
    [
      'a bomb',
      'document_inflates_too_much',
      () => withParts(copy, { 'word/media/x.png': new Uint8Array(20 * 1024 * 1024) }),
    ],
    [
      'text without measure',
      'document_inflates_too_much',
      () => withParts(copy, { 'word/styles.xml': `<a>${'0123456789abcdef'.repeat(300_000)}</a>` }),
    ],
    ['half a file', 'document_unreadable', () => copy.subarray(0, copy.length / 2)],
    ['another file under this name', 'document_unreadable', () => Buffer.from('<html></html>')],
    [
      'no document inside',
      'document_unreadable',
      () => withParts(copy, { 'word/document.xml': null }),
    ],
    [
      'markup that is none',
      'document_unreadable',
      () => withParts(copy, { 'word/document.xml': '<w:document><w:body>' }),
    ],
    [
      'nesting without end',
      'document_unreadable',
      () => withParts(copy, { 'word/document.xml': '<a>'.repeat(200_000) }),
    ],
  ])('%s: %s', async (_, code, file) => {
    const before = await filesInLibrary();
    expect(refusalOf(await send('editor.trangdai', file()))).toEqual([422, code]);
    expect(await filesInLibrary()).toBe(before);
  });

  test('everything that is wrong with a file is said at once', async () => {
    const bad = withParts(copy, {
      'word/vbaProject.bin': 'x',
      'word/embeddings/a.bin': 'x',
      [RELS]: linked('attachedTemplate', 'http://127.0.0.1:9/x.dotm'),
    });
    expect(refusalOf(await send('editor.trangdai', bad))).toEqual([
      422,
      'document_with_macros',
      'document_with_objects',
      'document_with_template_link',
    ]);
  });

  test('nothing sent, or more than one file', async () => {
    const client = await desk.as('editor.trangdai');
    expect(refusalOf(await client.post('/editorial-desk/import', {}))).toEqual([
      400,
      'document_missing',
    ]);
  });

  test.each<[Who, string]>([
    ['officer.bienhoa', 'permission_missing'],
    ['head.tuphap', 'permission_missing'],
    ['editor.nowhere', 'profile_missing'],
  ])('a person who edits for no agency: %s', async (who, code) => {
    const [status, ...codes] = refusalOf(await send(who, copy));
    expect(status).toBe(403);
    expect(codes).toContain(code);
  });

  test('nobody', async () => {
    const { port } = desk.strapi.server.httpServer.address() as { port: number };
    const answer = await supertest(`http://127.0.0.1:${port}`)
      .post('/editorial-desk/import')
      .attach('file', copy, { filename: 'x.docx', contentType: DOCX });
    expect(answer.status).toBe(401);
  });
});

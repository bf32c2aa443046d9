import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { Response } from 'supertest';
import { documentOf, type UploadedFile } from '../support/client';
import { refusalOf } from '../support/dossiers';
import { letterFields, SUBMISSIONS } from '../support/drafts';
import { failureOf } from '../support/failure-of';
import { bootDesk, type TestDesk } from '../support/harness';
import { pdfOf, pdfWith, plainPdf } from '../support/pdf-files';
import { uploadLetter } from '../support/uploads';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

const files = () => desk.strapi.db.query('plugin::upload.file').count();
const uploads = () => readdirSync(path.join(desk.strapi.dirs.static.public, 'uploads')).length;
const refusedUploads = async () =>
  (await desk.strapi.db
    .query('api::refused-upload.refused-upload')
    .findMany({ orderBy: { id: 'asc' } })) as Record<string, unknown>[];

const pdf = (bytes: Buffer, name = 'phu-luc.pdf'): UploadedFile => ({
  name,
  mime: 'application/pdf',
  bytes,
});

async function refused(file: UploadedFile, to?: string): Promise<Response> {
  const before = [await files(), uploads()];
  const answer = await (await desk.as('editor.trangdai')).upload(file, to);
  expect([await files(), uploads()]).toEqual(before);
  return answer;
}

test('a file that bears a secrecy stamp is not stored; on record is only that it was tried', async () => {
  const bytes = await pdfOf([['Phương án chữa cháy'], ['MẬT', 'Sơ đồ chốt trực']]);
  const answer = await refused(pdf(bytes, 'phuong-an-tuyet-doi.pdf'));
  expect(refusalOf(answer)).toEqual([422, 'file_with_secrecy_stamp']);
  expect(answer.body.error.details.refusals).toEqual([
    { code: 'file_with_secrecy_stamp', params: { stamp: 'MẬT' } },
  ]);
  const rows = await refusedUploads();
  expect(rows.at(-1)).toMatchObject({
    codes: 'file_with_secrecy_stamp',
    actorName: 'Phạm Minh Nhựt',
  });
  expect(JSON.stringify(rows)).not.toMatch(/phuong-an|Sơ đồ|MẬT/);
});

test('nor in a Word document, in the head of its pages or anywhere else', async () => {
  const children = [new Paragraph('Kế hoạch'), new Paragraph('LƯU HÀNH NỘI BỘ')];
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const answer = await refused({ name: 'ke-hoach.docx', mime: DOCX, bytes });
  expect(refusalOf(answer)).toEqual([422, 'file_with_secrecy_stamp']);
});

test.each([
  ['broken', Buffer.from('%PDF-1.4\n%%EOF\n'), 'pdf_unreadable'],
  [
    'with a script',
    pdfWith('/OpenAction 4 0 R', '<< /S /JavaScript /JS (app.alert) >>'),
    'pdf_with_scripts',
  ],
  [
    'with files inside',
    pdfWith('/Names << /EmbeddedFiles << /Names [] >> >>'),
    'pdf_with_attachments',
  ],
])('a PDF %s is not stored', async (_what, bytes, code) => {
  expect(refusalOf(await refused(pdf(bytes)))).toEqual([422, code]);
});

test('an encrypted PDF is not stored', async () => {
  const bytes = await pdfOf([['Công văn']], { userPassword: 'mo-ra' });
  expect(refusalOf(await refused(pdf(bytes)))).toEqual([422, 'pdf_encrypted']);
});

test('honey may be written about', async () => {
  const bytes = await pdfOf([['MẬT ONG', 'Mật ong Long Khánh và cách bảo mật tài khoản']]);
  const answer = await (await desk.as('editor.trangdai')).upload(pdf(bytes));
  expect(answer.status).toBe(201);
});

test('a file is not replaced by one that is refused', async () => {
  const editor = await desk.as('editor.trangdai');
  const id = await uploadLetter(editor);
  const bytes = await pdfOf([['TỐI MẬT']]);
  const answer = await refused(pdf(bytes), `/upload?id=${id}`);
  expect(refusalOf(answer)).toEqual([422, 'file_with_secrecy_stamp']);
});

test('a file that came into the library by another way cannot be attached', async () => {
  const editor = await desk.as('editor.trangdai');
  const letter = await letterFields(editor);
  const documentId = documentOf(await editor.post(SUBMISSIONS, { title: 'Có công văn', letter }));
  const before = await draft(documentId);

  const file = await uploadLetter(editor);
  await overwrite(file, await pdfOf([['MẬT']]));
  const attach = { title: 'Đổi công văn', letter: { ...letter, file } };
  const answer = await editor.put(`${SUBMISSIONS}/${documentId}`, attach);
  expect(refusalOf(answer)).toEqual([422, 'file_with_secrecy_stamp']);
  expect(await draft(documentId)).toEqual(before);
  const created = await editor.post(SUBMISSIONS, attach);
  expect(refusalOf(created)).toEqual([422, 'file_with_secrecy_stamp']);
});

test('the same bytes are looked into once', async () => {
  const scans = () => desk.strapi.db.query('api::file-scan.file-scan').count();
  const bytes = plainPdf('Hai lan mot to');
  const editor = await desk.as('editor.trangdai');
  const before = await scans();
  await editor.upload(pdf(bytes, 'mot.pdf'));
  await editor.upload(pdf(bytes, 'hai.pdf'));
  expect(await scans()).toBe(before + 1);
});

test('the record of refused uploads is changed by nobody', async () => {
  const { tableName } = desk.strapi.db.metadata.get('api::refused-upload.refused-upload');
  const rows = () => desk.strapi.db.connection(tableName);
  expect(await failureOf(rows().update({ codes: 'x' }))).toMatch(/append-only/);
  expect(await failureOf(rows().delete())).toMatch(/append-only/);
  const write = async () =>
    desk.strapi
      .documents('api::refused-upload.refused-upload')
      .create({ data: { at: '2024-10-07T00:00:00.000Z', codes: 'x', actorName: 'x' } });
  await expect(write()).rejects.toMatchObject({ details: { code: 'read_only_type' } });
});

async function draft(documentId: string) {
  return desk.strapi.db
    .query('api::submission.submission')
    .findOne({ where: { documentId }, populate: { letter: { populate: { file: true } } } });
}

async function overwrite(id: number, bytes: Buffer): Promise<void> {
  const row = await desk.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  const { url } = row as { url: string };
  await writeFile(path.join(desk.strapi.dirs.static.public, url), bytes);
}

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { refusal, type Refusal, type RefusalCode } from '../../domain/shared/refusal';
import { failure, success, type Result } from '../../domain/shared/result';
import { activeContentOf } from './pdf-active-content';
import { linesOfPage, type PlacedText } from './pdf-lines';

/** What a letter stays well below. */
const LIMITS = { bytes: 20 * 1024 * 1024, pages: 200, memoryMb: 512, milliseconds: 60_000 };

/** The text of a PDF, line by line. */
export interface PdfText {
  readonly pages: readonly (readonly string[])[];
}

/**
 * Reads the text of a PDF from outside. Refuses what is broken, encrypted or too large, and what
 * holds scripts, actions or other files (a letter needs none of them).
 */
export async function readPdf(bytes: Buffer): Promise<Result<PdfText, Refusal>> {
  const hidden = bytes.length > LIMITS.bytes ? 'pdf_too_large' : faultOfObjects(bytes);
  if (hidden) return refused(hidden);
  return textOf(await readInThread(bytes));
}

function faultOfObjects(bytes: Buffer): RefusalCode | null {
  const { scripts, files, encrypted } = activeContentOf(bytes);
  if (scripts) return 'pdf_with_scripts';
  if (files) return 'pdf_with_attachments';
  return encrypted ? 'pdf_encrypted' : null;
}

function refused(code: RefusalCode): Result<never, Refusal> {
  const limit = Math.round(LIMITS.bytes / (1024 * 1024));
  return failure(refusal(code, code === 'pdf_too_large' ? { params: { limit } } : {}));
}

interface Page {
  readonly texts: readonly PlacedText[];
  readonly notes: readonly string[];
  readonly hasScripts: boolean;
  readonly hasFiles: boolean;
}

interface Content {
  readonly isEncrypted: boolean;
  readonly pageCount: number;
  readonly pages?: readonly Page[];
  readonly hasScripts?: boolean;
  readonly hasFiles?: boolean;
  readonly hasXfa?: boolean;
}

interface Answer {
  readonly id: number;
  readonly content?: Content;
  readonly isEncrypted?: boolean;
}

function textOf(answer: Answer | null): Result<PdfText, Refusal> {
  const { content, isEncrypted } = answer ?? {};
  if (!content) return refused(isEncrypted ? 'pdf_encrypted' : 'pdf_unreadable');
  const fault = faultOf(content);
  return fault ? refused(fault) : success({ pages: (content.pages ?? []).map(linesOf) });
}

function faultOf(content: Content): RefusalCode | null {
  if (content.isEncrypted) return 'pdf_encrypted';
  if (content.pageCount > LIMITS.pages) return 'pdf_too_large';
  const parts = [content, ...(content.pages ?? [])];
  if (content.hasXfa || parts.some(({ hasScripts }) => hasScripts)) return 'pdf_with_scripts';
  return parts.some(({ hasFiles }) => hasFiles) ? 'pdf_with_attachments' : null;
}

function linesOf({ texts, notes }: Page): readonly string[] {
  return [...linesOfPage(texts), ...notes.flatMap((note) => note.split(/\r\n?|\n/))];
}

let reader: Worker | null = null;
let asked = 0;

/** One thread reads one file after the other; it does not keep the process alive. */
function openReader(): Worker {
  if (reader) return reader;
  const opened = new Worker(path.join(__dirname, 'pdf-worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
  });
  opened.unref();
  opened.setMaxListeners(0);
  const forget = () => {
    if (reader === opened) reader = null;
  };
  opened.once('exit', forget).on('error', forget);
  reader = opened;
  return opened;
}

/** What the thread answers; null when it gave up or had to be stopped. */
function readInThread(bytes: Buffer): Promise<Answer | null> {
  const thread = openReader();
  const id = (asked += 1);
  return new Promise((resolve) => {
    const finish = (answer: Answer | null) => {
      clearTimeout(timer);
      thread.off('message', listen).off('exit', giveUp).off('error', giveUp);
      resolve(answer);
    };
    const listen = (answer: Answer) => {
      if (answer.id === id) finish(answer);
    };
    const giveUp = () => finish(null);
    const timer = setTimeout(() => void thread.terminate(), LIMITS.milliseconds);
    thread.on('message', listen).on('exit', giveUp).on('error', giveUp);
    thread.postMessage({ id, data: new Uint8Array(bytes), maxPages: LIMITS.pages });
  });
}

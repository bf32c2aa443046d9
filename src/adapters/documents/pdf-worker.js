'use strict';

// Runs in a thread of its own, so that a file made to choke a reader can be stopped from outside.
const path = require('node:path');
const { parentPort } = require('node:worker_threads');
const { getDocument } = require('pdfjs-dist/legacy/build/pdf.mjs');

const CMAPS = path.join(path.dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps/');

const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  cMapUrl: CMAPS,
  cMapPacked: true,
};

async function readPage(doc, number) {
  const page = await doc.getPage(number);
  const { items } = await page.getTextContent();
  const annotations = await page.getAnnotations();
  const jsActions = await page.getJSActions();
  page.cleanup();
  return {
    texts: items
      .filter(({ str }) => typeof str === 'string' && str !== '')
      .map(({ str, transform, width }) => ({ str, transform, width })),
    notes: annotations.flatMap(notesOf),
    hasScripts: jsActions !== null || annotations.some(({ actions }) => Boolean(actions)),
    hasFiles: annotations.some(({ subtype }) => subtype === 'FileAttachment'),
  };
}

/** What a stamp or a remark says that was put onto the page, and what a form was filled in with. */
function notesOf({ contentsObj, textContent, fieldValue }) {
  const lines = [contentsObj?.str, ...(textContent ?? []), fieldValue];
  return lines.filter((line) => typeof line === 'string' && line !== '');
}

async function read({ data, maxPages }) {
  const task = getDocument({ ...OPTIONS, data });
  try {
    const doc = await task.promise;
    const { info } = await doc.getMetadata();
    const isEncrypted = Boolean(info.EncryptFilterName);
    if (isEncrypted || doc.numPages > maxPages) return { isEncrypted, pageCount: doc.numPages };
    const pages = [];
    for (let number = 1; number <= doc.numPages; number += 1) {
      pages.push(await readPage(doc, number));
    }
    return {
      isEncrypted,
      pageCount: doc.numPages,
      pages,
      hasScripts: (await doc.getJSActions()) !== null,
      hasFiles: (await doc.getAttachments()) !== null,
      hasXfa: Boolean(info.IsXFAPresent),
    };
  } finally {
    await task.destroy();
  }
}

parentPort.on('message', ({ id, ...request }) => {
  read(request).then(
    (content) => parentPort.postMessage({ id, content }),
    (error) => parentPort.postMessage({ id, isEncrypted: error.name === 'PasswordException' }),
  );
});

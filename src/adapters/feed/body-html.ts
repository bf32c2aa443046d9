import { renderBlock } from 'blocks-html-renderer';
import sanitizeHtml from 'sanitize-html';
import type { Block } from '../../domain/submission/blocks';

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre'],
    ...['strong', 'em', 'u', 's', 'del', 'code', 'a', 'img', 'figure'],
  ],
  allowedAttributes: { a: ['href', 'rel'], img: ['src', 'alt', 'width', 'height'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener nofollow' }) },
};

/** The article as HTML from an allow-list: no script, handler, style or foreign scheme. */
export function bodyHtmlOf(blocks: readonly Block[]): string {
  return sanitizeHtml(renderBlock(blocks as Parameters<typeof renderBlock>[0]), OPTIONS);
}

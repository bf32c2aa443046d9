import type { LetterContent, LetterPart } from './letter-content';

const INK = '#212134';
const QUIET = '#5f6470';
const BAND = '#1f5fa8';
const FONT = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** The page of a mail: one column of tables with styles in place, as mail programs need it. */
export function htmlOfLetter(content: LetterContent, language: string): string {
  const { greeting, parts, open, footer } = content;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"></head>',
    `<body style="margin:0;padding:0;background:#f3f5f8;color:${INK};${FONT}">`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>',
    '<td align="center" style="padding:24px 12px">',
    '<table role="presentation" width="600" cellpadding="0" cellspacing="0" ',
    'style="width:100%;max-width:600px;background:#ffffff;border:1px solid #dcdce4;border-radius:6px">',
    `<tr><td style="background:${BAND};border-radius:5px 5px 0 0;padding:14px 28px;`,
    'color:#ffffff;font-size:17px;font-weight:600">Loa Phường</td></tr>',
    `<tr><td style="padding:22px 28px 0;font-size:15px;line-height:1.5">`,
    ...greeting.map((line) => `<p style="margin:0 0 8px">${escape(line)}</p>`),
    '</td></tr>',
    ...parts.map((part, index) => rowOf(part, { open, isFirst: index === 0 })),
    `<tr><td style="padding:16px 28px 20px;border-top:1px solid #eaeaef;font-size:12px;`,
    `line-height:1.5;color:${QUIET}">${escape(footer)}</td></tr>`,
    '</table></td></tr></table></body></html>',
  ].join('');
}

function rowOf(part: LetterPart, { open, isFirst }: { open: string; isFirst: boolean }): string {
  const border = isFirst ? '' : 'border-top:1px solid #eaeaef;';
  return [
    `<tr><td style="${border}padding:${isFirst ? 8 : 20}px 28px 22px">`,
    `<h2 style="margin:0 0 10px;font-size:18px;line-height:1.35;color:${INK}">`,
    `${escape(part.heading)}</h2>`,
    ...part.lines.map(
      (line) => `<p style="margin:0 0 8px;font-size:15px;line-height:1.5">${escape(line)}</p>`,
    ),
    '<table role="presentation" cellpadding="0" cellspacing="0" style="margin:12px 0 16px">',
    ...part.facts.map(
      ([label, value]) =>
        `<tr><td valign="top" style="padding:3px 16px 3px 0;font-size:13px;white-space:nowrap;` +
        `color:${QUIET}">${escape(label)}</td>` +
        `<td style="padding:3px 0;font-size:14px">${escape(value)}</td></tr>`,
    ),
    '</table>',
    `<a href="${escape(part.link)}" style="display:inline-block;background:${BAND};color:#ffffff;`,
    'text-decoration:none;font-size:14px;font-weight:600;padding:10px 18px;border-radius:4px">',
    `${escape(open)}</a></td></tr>`,
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { blocksOfLines } from '../../../src/adapters/demo/blocks-of-lines';
import { bodyHtmlOf } from '../../../src/adapters/feed/body-html';
import { textOfBlocks } from '../../../src/domain/submission/blocks';

const text = (value: string) => ({ type: 'text', text: value });
const bold = (value: string) => ({ ...text(value), bold: true });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const item = (...children: object[]) => ({ type: 'list-item', children });
const list = (format: string, ...children: object[]) => ({ type: 'list', format, children });

const DOSSIERS = path.join(__dirname, '../../../database/seeds/demo/dossiers');

describe('a line of the demo', () => {
  it('is a paragraph when nothing marks it', () => {
    expect(blocksOfLines(['Kính mời bà con.'])).toEqual([paragraph(text('Kính mời bà con.'))]);
  });

  it('is a heading of as many levels as it has hashes, one to six', () => {
    expect(blocksOfLines(['## Khi nào?', '###### Nhỏ'])).toEqual([
      { type: 'heading', level: 2, children: [text('Khi nào?')] },
      { type: 'heading', level: 6, children: [text('Nhỏ')] },
    ]);
  });

  it.each(['####### Bảy', '#Không cách', '-Không cách', '1.5 triệu đồng', '5 giờ 00', '#', '- '])(
    'stays a paragraph when its mark is not whole: %s',
    (line) => expect(blocksOfLines([line])).toEqual([paragraph(text(line.trim()))]),
  );

  it('is left out when it is blank', () => {
    expect(blocksOfLines(['', '  ', 'Một'])).toEqual([paragraph(text('Một'))]);
  });
});

describe('lists of the demo', () => {
  it('gather neighbouring items', () => {
    expect(blocksOfLines(['- Một', '- Hai', 'Ba'])).toEqual([
      list('unordered', item(text('Một')), item(text('Hai'))),
      paragraph(text('Ba')),
    ]);
  });

  it('are ordered when their items carry numbers, of any number of digits', () => {
    expect(blocksOfLines(['9. Chín', '10. Mười'])).toEqual([
      list('ordered', item(text('Chín')), item(text('Mười'))),
    ]);
  });

  it('end where the kind of item changes or another block stands between', () => {
    const formats = blocksOfLines(['- Một', '1. Hai', 'Ba', '1. Bốn']).map(({ format }) => format);
    expect(formats).toEqual(['unordered', 'ordered', undefined, 'ordered']);
  });
});

describe('text within a line', () => {
  it('is bold between two pairs of asterisks, wherever it stands', () => {
    expect(blocksOfLines(['**Một** hai **ba**'])).toEqual([
      paragraph(bold('Một'), text(' hai '), bold('ba')),
    ]);
  });

  it('is a link when an https address follows its label', () => {
    expect(blocksOfLines(['- Xem [Cổng](https://dongnai.gov.vn/).'])).toEqual([
      list(
        'unordered',
        item(
          text('Xem '),
          { type: 'link', url: 'https://dongnai.gov.vn/', children: [text('Cổng')] },
          text('.'),
        ),
      ),
    ]);
  });

  it.each(['[Cổng](http://dongnai.gov.vn/)', '[x](javascript:alert(1))', '**mở', '[Phụ lục] (2)'])(
    'keeps marks that are not whole, or lead anywhere else, as they are: %s',
    (line) => expect(blocksOfLines([line])).toEqual([paragraph(text(line))]),
  );

  it('never gets lost: text without marks comes out as it went in', () => {
    const words = fc.stringMatching(/^[A-Za-zÀ-ɏḀ-ỹ][A-Za-zÀ-ɏḀ-ỹ ,.:;()]*[A-Za-zÀ-ɏḀ-ỹ]$/);
    fc.assert(
      fc.property(fc.array(words), (lines) => {
        expect(textOfBlocks(blocksOfLines(lines))).toBe(lines.join('\n'));
      }),
    );
  });
});

describe('the articles of the demo', () => {
  const bodies = readdirSync(DOSSIERS).map((file) => {
    const { body } = JSON.parse(readFileSync(path.join(DOSSIERS, file), 'utf8'));
    return [file, body ?? []] as const;
  });

  it.each(bodies)('show no leftover mark to the reader: %s', (_file, body) => {
    expect(bodyHtmlOf(blocksOfLines(body))).not.toMatch(/\*\*|\]\(|<p>(#|- |\d+\. )/);
  });
});

import fc from 'fast-check';
import { searchTextOf, searchWordsOf } from '../../../src/domain/submission/search-text';

describe('the search text', () => {
  it('is title and agency without tones, case and double spaces', () => {
    expect(searchTextOf('Hoà  giải Ở cơ sở', 'UBND phường Trảng Dài')).toBe(
      'hoa giai o co so ubnd phuong trang dai',
    );
    expect(searchTextOf(null, 'Sở Tư pháp')).toBe('so tu phap');
  });

  it('contains every word of its own title, however it is typed', () => {
    const letters = Array.from(
      'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậếềểễệíìỉĩịốồổỗộớờởỡợứừửữựýỳỷỹỵ ',
    );
    const title = fc.string({ unit: fc.constantFrom(...letters) });
    fc.assert(
      fc.property(title, fc.constantFrom('NFC', 'NFD'), (text, form) => {
        const found = searchTextOf(text, 'Sở Tư pháp');
        for (const word of searchWordsOf(text.normalize(form).toUpperCase())) {
          expect(found).toContain(word);
        }
      }),
    );
  });
});

describe('the words of a search', () => {
  it('never hold a wildcard of the database', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(searchWordsOf(`%${text}_`).join('')).not.toMatch(/[%_\\\s]/);
      }),
    );
  });

  it('are each named once', () => {
    expect(searchWordsOf('hòa hoà HÒA giải')).toEqual(['hoa', 'giai']);
  });
});

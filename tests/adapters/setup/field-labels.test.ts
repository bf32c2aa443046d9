import { labelTranslations, type Labels } from '../../../src/admin/translations/label-translations';
import { filesUnder, readJson } from '../../architecture/repository';

interface Schema {
  readonly info: { readonly displayName: string };
  readonly attributes: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}

function schemaOf(file: string): { uid: string; schema: Schema } {
  const name = /([^/]+)\/schema\.json$/.exec(file)?.[1];
  const component = /src\/components\/([^/]+)\/([^/]+)\.json$/.exec(file)?.slice(1).join('.');
  return {
    uid: name ? `api::${name}.${name}` : String(component),
    schema: readJson(file) as Schema,
  };
}

const schemas = [
  ...filesUnder('src/api').filter((file) => file.endsWith('/schema.json')),
  ...filesUnder('src/components'),
].map(schemaOf);

describe.each(['vi', 'en'])('labels in %s', (language) => {
  const labels = readJson(`src/admin/translations/labels.${language}.json`) as Labels;

  it.each(schemas)('name $uid under the name that its schema shows', ({ uid, schema }) => {
    expect(labels.types[uid]?.displayName).toBe(schema.info.displayName);
    expect(labels.types[uid]?.name.trim()).not.toBe('');
  });

  it.each(schemas)('name exactly the fields of $uid', ({ uid, schema }) => {
    const named = Object.keys(labels.types[uid]?.fields ?? {});
    expect(named.sort()).toEqual(Object.keys(schema.attributes).sort());
  });

  it('name every value of every list', () => {
    const values = schemas.flatMap(({ schema }) =>
      Object.values(schema.attributes).flatMap((attribute) => attribute.enum ?? []),
    );
    expect([...new Set(values)].filter((value) => !labels.values[value]?.trim())).toEqual([]);
  });
});

describe('the translations made of labels', () => {
  it('have the keys under which the content manager looks', () => {
    const translations = labelTranslations({
      types: {
        'api::topic.topic': { displayName: 'Topic', name: 'Chủ đề', fields: { code: 'Mã' } },
        'submission.letter': { displayName: 'Letter', name: 'Văn bản', fields: { file: 'Tệp' } },
      },
      values: { draft: 'Bản nháp' },
    });
    expect(translations).toEqual({
      Topic: 'Chủ đề',
      Letter: 'Văn bản',
      'content-manager.content-types.api::topic.topic.code': 'Mã',
      'content-manager.components.submission.letter.file': 'Tệp',
      draft: 'Bản nháp',
    });
  });
});

import { CONTENT_LAYOUTS } from '../../../src/adapters/setup/content-layouts';
import fieldHints from '../../../src/adapters/setup/field-hints.json';
import { arranged } from '../../../src/adapters/setup/layouts';
import { readJson } from '../../architecture/repository';

interface Attribute {
  readonly type: string;
  readonly target?: string;
}

const ALONE_IN_A_ROW = ['component', 'json', 'blocks'];
const WIDTHS = [1, 2, 3, 4];

function attributesOf(uid: string): Readonly<Record<string, Attribute>> {
  const [, name = ''] = uid.split('.');
  const file = `src/api/${name}/content-types/${name}/schema.json`;
  return (readJson(file) as { attributes: Record<string, Attribute> }).attributes;
}

describe.each(Object.entries(CONTENT_LAYOUTS))('the layout of %s', (uid, layout) => {
  const attributes = attributesOf(uid);
  const fields = layout.edit.flat();

  it('names fields that the type has, each once', () => {
    expect([...layout.list, ...fields, layout.mainField].filter((n) => !attributes[n])).toEqual([]);
    expect(new Set(fields).size).toBe(fields.length);
    expect(new Set(layout.list).size).toBe(layout.list.length);
  });

  it('sorts by a field of the type or by when it was written', () => {
    expect([...Object.keys(attributes), 'createdAt', 'updatedAt']).toContain(layout.sort[0]);
  });

  it('gives a whole row to what Strapi shows in no other width', () => {
    const squeezed = layout.edit
      .filter((row) => row.length > 1)
      .flat()
      .filter((name) => ALONE_IN_A_ROW.includes(attributes[name]?.type ?? ''));
    expect(squeezed).toEqual([]);
    expect(layout.edit.filter((row) => !WIDTHS.includes(row.length))).toEqual([]);
  });

  it('locks only fields that it shows', () => {
    const locked = layout.locked === 'all' ? [] : (layout.locked ?? []);
    expect(locked.filter((name) => !fields.includes(name))).toEqual([]);
  });
});

describe('the hints', () => {
  it('belong to fields that the form shows', () => {
    const stray = Object.entries(fieldHints).flatMap(([uid, hints]) =>
      Object.keys(hints).filter((name) => !CONTENT_LAYOUTS[uid]?.edit.flat().includes(name)),
    );
    expect(stray).toEqual([]);
  });
});

describe('arranging a type', () => {
  const type = {
    uid: 'api::submission.submission',
    attributes: { title: {}, topic: { targetModel: 'api::topic.topic' }, state: {} },
  };
  const field = { edit: { label: 'x', editable: true, mainField: 'code' }, list: { label: 'x' } };
  const present = {
    settings: { bulkable: true, pageSize: 10, mainField: 'summary' },
    metadatas: { title: field, topic: field, state: field },
    layouts: { list: ['title'], edit: [] },
  };
  const layout = {
    mainField: 'title',
    sort: ['updatedAt', 'DESC'],
    list: ['title', 'state'],
    edit: [['title', 'topic', 'state']],
    locked: ['state'],
  } as const;
  const after = arranged(present, type, layout);

  it('sets what the layout names and leaves the other settings', () => {
    expect(after.settings).toEqual({
      bulkable: true,
      pageSize: 20,
      mainField: 'title',
      defaultSortBy: 'updatedAt',
      defaultSortOrder: 'DESC',
    });
  });

  it('shares a row among its fields', () => {
    expect(after.layouts).toEqual({
      list: ['title', 'state'],
      edit: [
        [
          { name: 'title', size: 4 },
          { name: 'topic', size: 4 },
          { name: 'state', size: 4 },
        ],
      ],
    });
  });

  it('shows a related record by the main field of its own type', () => {
    expect(after.metadatas.topic?.edit).toMatchObject({ mainField: 'name' });
  });

  it('closes locked fields and no others', () => {
    expect(after.metadatas.state?.edit).toMatchObject({ editable: false });
    expect(after.metadatas.title?.edit).toMatchObject({ editable: true });
  });

  it('adds the hint of a field', () => {
    expect(after.metadatas.title?.edit).toHaveProperty(
      'description',
      fieldHints['api::submission.submission'].title,
    );
    expect(after.metadatas.state?.edit).not.toHaveProperty('description');
  });
});

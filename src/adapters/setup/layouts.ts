import type { Core } from '@strapi/strapi';
import { CONTENT_LAYOUTS, type ContentLayout } from './content-layouts';
import fieldHints from './field-hints.json';

const ROW_WIDTH = 12;
const HINTS: Readonly<Record<string, Readonly<Record<string, string>>>> = fieldHints;

interface FieldMetadata {
  readonly edit: Readonly<Record<string, unknown>>;
  readonly list: Readonly<Record<string, unknown>>;
}

/** What the content manager stores about the looks of a type. */
interface Configuration {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metadatas: Readonly<Record<string, FieldMetadata>>;
  readonly layouts: Readonly<Record<string, unknown>>;
}

interface ContentType {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, { readonly targetModel?: string } | undefined>>;
}

interface ContentTypeService {
  findContentType(uid: string): ContentType | undefined;
  findConfiguration(type: ContentType): Promise<Configuration>;
  updateConfiguration(type: ContentType, configuration: Configuration): Promise<unknown>;
}

/**
 * Arranges the lists and forms of the content manager, once: what an administrator changes
 * afterwards stays.
 */
export async function arrangeContentManager(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'editorial-desk' });
  if ((await store.get({ key: 'layouts' })) === true) return;
  const types = strapi.plugin('content-manager').service<ContentTypeService>('content-types');
  for (const [uid, layout] of Object.entries(CONTENT_LAYOUTS)) {
    const type = types.findContentType(uid);
    if (!type) throw new Error(`There is no content type ${uid}`);
    const present = await types.findConfiguration(type);
    await types.updateConfiguration(type, arranged(present, type, layout));
  }
  await store.set({ key: 'layouts', value: true });
}

/** The configuration `present` with this layout in it; what the layout does not name stays. */
export function arranged(
  present: Configuration,
  type: ContentType,
  layout: ContentLayout,
): Configuration {
  const { mainField, sort, list, edit } = layout;
  const [defaultSortBy, defaultSortOrder] = sort;
  const fields = Object.entries(present.metadatas).map(([name, metadata]) => [
    name,
    { ...metadata, edit: { ...metadata.edit, ...editOf(name, type, layout) } },
  ]);
  return {
    settings: { ...present.settings, mainField, defaultSortBy, defaultSortOrder, pageSize: 20 },
    metadatas: Object.fromEntries(fields) as Configuration['metadatas'],
    layouts: { list, edit: edit.map(rowOf) },
  };
}

function editOf(name: string, type: ContentType, { locked = [] }: ContentLayout) {
  const description = HINTS[type.uid]?.[name];
  const mainField = mainFieldOf(type.attributes[name]?.targetModel);
  const isLocked = locked === 'all' || locked.includes(name);
  return {
    ...(description && { description }),
    ...(mainField && { mainField }),
    ...(isLocked && { editable: false }),
  };
}

function mainFieldOf(uid = ''): string | undefined {
  return CONTENT_LAYOUTS[uid]?.mainField;
}

function rowOf(names: readonly string[]) {
  return names.map((name) => ({ name, size: Math.floor(ROW_WIDTH / names.length) }));
}

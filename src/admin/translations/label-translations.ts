/** What one language calls the content types, their fields and the values of their lists. */
export interface Labels {
  readonly types: Readonly<Record<string, TypeLabels>>;
  /** By the value itself: Strapi looks the values of a list up without their field. */
  readonly values: Readonly<Record<string, string>>;
}

interface TypeLabels {
  /** The name in the schema, under which Strapi looks the type's own name up. */
  readonly displayName: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The labels as the content manager's translations, by the keys that it looks up. */
export function labelTranslations({ types, values }: Labels): Record<string, string> {
  const translations: Record<string, string> = { ...values };
  for (const [uid, { displayName, name, fields }] of Object.entries(types)) {
    translations[displayName] = name;
    const group = uid.includes('::') ? 'content-types' : 'components';
    for (const [field, label] of Object.entries(fields)) {
      translations[`content-manager.${group}.${uid}.${field}`] = label;
    }
  }
  return translations;
}

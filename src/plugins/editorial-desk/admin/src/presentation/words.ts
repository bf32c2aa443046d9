import type vi from '../translations/vi.json';

type WithoutPrefix<Key> = Key extends `editorial-desk.${infer Rest}` ? Rest : never;

/** A key of the desk's translations, without the plugin's prefix. */
export type WordKey = WithoutPrefix<keyof typeof vi>;

/** Figures and names that a sentence needs. */
export type WordValues = Readonly<Record<string, string | number>>;

/** Says something in the reader's language. */
export type Words = (key: WordKey, values?: WordValues) => string;

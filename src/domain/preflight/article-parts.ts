import { textOfBlocks, type Block } from '../submission/blocks';

/** The text fields that are read line by line. */
export interface ArticleTexts {
  readonly title: string | null;
  readonly summary: string | null;
  readonly body: readonly Block[];
  readonly justification: string | null;
  readonly notes: string | null;
}

/** A piece of text where it stands; paragraphs of the article are counted from 1. */
export interface Passage {
  readonly field: string;
  readonly place?: number;
  readonly text: string;
}

/** What citizens will read, paragraph by paragraph. */
export function passagesOf({ title, summary, body }: ArticleTexts): readonly Passage[] {
  return [
    { field: 'title', text: title ?? '' },
    { field: 'summary', text: summary ?? '' },
    ...body.map((block, index) => ({
      field: 'body',
      place: index + 1,
      text: textOfBlocks([block]),
    })),
  ].filter(({ text }) => text.trim() !== '');
}

/** All that the dossier says in its own fields, to citizens or to officers. */
export function allPassagesOf(texts: ArticleTexts): readonly Passage[] {
  const { justification, notes } = texts;
  return [
    ...passagesOf(texts),
    { field: 'justification', text: justification ?? '' },
    { field: 'notes', text: notes ?? '' },
  ].filter(({ text }) => text.trim() !== '');
}

/** A node of the article with the paragraph it stands in, counted from 1. */
export interface PlacedBlock {
  readonly block: Block;
  readonly place: number;
}

/** Every node of one type, however deep it stands. */
export function blocksOfType(body: readonly Block[], type: string): readonly PlacedBlock[] {
  return body.flatMap((block, index) =>
    withDescendants(block)
      .filter((node) => node.type === type)
      .map((node) => ({ block: node, place: index + 1 })),
  );
}

function withDescendants(block: Block): Block[] {
  return [block, ...(block.children ?? []).flatMap(withDescendants)];
}

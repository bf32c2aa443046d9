import { textOfBlocks, type Block } from '../submission/blocks';
import { canonicalJson, type Json } from './canonical-json';
import {
  compareParagraphs,
  compareWords,
  type DiffLists,
  type Paragraph,
  type ParagraphChange,
  type TextPiece,
} from './compare-text';
import type { RevisionContent } from './fingerprint';

/** A field that differs, as text on both sides, and word by word. */
export interface FieldChange {
  /** Its name in the revision's content; a dot leads to what is inside, as in `letter.number`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly pieces: readonly TextPiece[];
}

/** All in which two revisions differ; nothing in it means that they have the same fingerprint. */
export interface Comparison {
  readonly fields: readonly FieldChange[];
  /** Every paragraph of the article, in order; empty when the article stayed as it was. */
  readonly body: readonly ParagraphChange[];
}

/** Compares what two revisions say: everything that a fingerprint covers, field by field. */
export function compareRevisions(
  before: RevisionContent,
  after: RevisionContent,
  diff: DiffLists,
): Comparison {
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  const isSameBody = canonicalJson(before.body) === canonicalJson(after.body);
  return {
    fields: names.flatMap((field) =>
      changeOf({ field, before: left.get(field) ?? null, after: right.get(field) ?? null }, diff),
    ),
    body: isSameBody ? [] : compareParagraphs(paragraphs(before), paragraphs(after), diff),
  };
}

function changeOf(change: Omit<FieldChange, 'pieces'>, diff: DiffLists): FieldChange[] {
  const { before, after } = change;
  if (before === after) return [];
  return [{ ...change, pieces: compareWords(before ?? '', after ?? '', diff) }];
}

/** Everything a revision says beside its article, by name. The order of units says nothing. */
function fieldsOf(content: RevisionContent): ReadonlyMap<string, string | null> {
  const { body: _body, audience, ...rest } = content;
  const units = audience.units.map(({ id, code, name, level }) => [
    id,
    `${name} (${level} ${code})`,
  ]);
  const said = {
    ...rest,
    audience: { ...audience, units: Object.fromEntries(units) as Record<string, string> },
  };
  return new Map(leaves(said, ''));
}

function leaves(value: Json | undefined, name: string): [string, string | null][] {
  if (value === null || typeof value !== 'object') {
    return [[name, value === undefined || value === null ? null : String(value).normalize('NFC')]];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, name === '' ? key : `${name}.${key}`),
  );
}

function paragraphs({ body }: RevisionContent): Paragraph[] {
  return (body as readonly Block[]).flatMap(paragraphsOf);
}

/** The items of a list are compared one by one. */
function paragraphsOf(block: Block): Paragraph[] {
  const { children = [], ...own } = block;
  if (children.some(({ type }) => type === 'list-item')) {
    return children.map((item) => paragraphOf(item, { ...own }));
  }
  return [paragraphOf(block, null)];
}

function paragraphOf(block: Block, list: Json): Paragraph {
  const text = block.image?.alternativeText ?? textOfBlocks([block]);
  return { text: text.normalize('NFC'), form: canonicalJson({ list, block }) };
}

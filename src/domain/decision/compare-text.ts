/** A stretch of a text that stayed, went, or came. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A run of items that stayed, went, or came; `added` and `removed` as the diff library has them. */
export interface DiffRun<T> {
  readonly value: readonly T[];
  readonly added?: boolean;
  readonly removed?: boolean;
}

/** Finds the shortest way from one list to another; the algorithm comes from outside. */
export type DiffLists = (before: string[], after: string[]) => readonly DiffRun<string>[];

/** A syllable, a run of white space, or one other sign. */
const WORDS = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Compares two texts word by word; the pieces put together give both of them back. */
export function compareWords(before: string, after: string, diff: DiffLists): TextPiece[] {
  return diff(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(WORDS) ?? [];
}

/** A paragraph of an article: its text, and all it is, markup included, as one text. */
export interface Paragraph {
  readonly text: string;
  readonly form: string;
}

/** What became of a paragraph; `restyled` has the same words in another form. */
export interface ParagraphChange {
  readonly kind: 'same' | 'changed' | 'restyled' | 'removed' | 'added';
  readonly pieces: readonly TextPiece[];
}

/** Aligns two articles paragraph by paragraph, and the paragraphs that differ word by word. */
export function compareParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  diff: DiffLists,
): ParagraphChange[] {
  const texts = new Map([...before, ...after].map(({ form, text }) => [form, text]));
  const runs = diff(before.map(formOf), after.map(formOf));
  return runs.flatMap((run, at) => {
    if (run.removed)
      return changesOfRun(textsOf(run, texts), textsOf(following(runs, at), texts), diff);
    if (run.added) return runs[at - 1]?.removed ? [] : textsOf(run, texts).map(whole('added'));
    return textsOf(run, texts).map(whole('same'));
  });
}

function formOf({ form }: Paragraph): string {
  return form;
}

/** What came in the place of a run that went. */
function following(runs: readonly DiffRun<string>[], at: number): DiffRun<string> {
  const next = runs[at + 1];
  return next?.added ? next : { value: [] };
}

function textsOf(run: DiffRun<string>, texts: ReadonlyMap<string, string>): string[] {
  return run.value.map((form) => texts.get(form) ?? '');
}

/** Pairs what went with what came in its place, in their order. */
function changesOfRun(
  removed: readonly string[],
  added: readonly string[],
  diff: DiffLists,
): ParagraphChange[] {
  const pairs = removed.flatMap((text, at) => {
    const other = added[at];
    return other === undefined ? [whole('removed')(text)] : changeOfPair(text, other, diff);
  });
  return [...pairs, ...added.slice(removed.length).map(whole('added'))];
}

function changeOfPair(before: string, after: string, diff: DiffLists): ParagraphChange[] {
  if (before === after) return [{ kind: 'restyled', pieces: [{ kind: 'same', text: after }] }];
  const pieces = compareWords(before, after, diff);
  if (isRelated(pieces)) return [{ kind: 'changed', pieces }];
  return [whole('removed')(before), whole('added')(after)];
}

/** Words in common, beyond signs and white space: else it is not the same paragraph any more. */
function isRelated(pieces: readonly TextPiece[]): boolean {
  const length = (kind: TextPiece['kind'] | null) =>
    pieces
      .filter((piece) => kind === null || piece.kind === kind)
      .reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
  return length('same') * 4 >= length(null);
}

function whole(kind: 'same' | 'removed' | 'added') {
  return (text: string): ParagraphChange => ({ kind, pieces: [{ kind, text }] });
}

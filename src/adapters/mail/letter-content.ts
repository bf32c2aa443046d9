/** One notification in the words of the mail. */
export interface LetterPart {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly link: string;
}

/** All that the text and the page of a mail say. */
export interface LetterContent {
  readonly greeting: readonly string[];
  readonly parts: readonly LetterPart[];
  readonly open: string;
  readonly footer: string;
}

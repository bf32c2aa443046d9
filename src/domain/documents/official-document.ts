// Types, not interfaces: only a type alias is known to be JSON, which is what the panel gets of it.

/** A stretch of text in one style. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };

/** A paragraph of the text proper. */
export type Paragraph = { readonly kind: 'paragraph'; readonly runs: readonly Run[] };

/** A table; its widths are shares of the page's. */
export type Table = {
  readonly kind: 'table';
  readonly widths: readonly number[];
  /** Null for a table of facts, whose first column names them. */
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
};

/** A box with room to write in. */
export type Box = { readonly kind: 'box'; readonly title: string };

/** What the text of a document is made of, in its order. */
export type Part = Paragraph | Table | Box;

/** The two blocks at the top (Decree 30/2020, Annex I, components 1 to 4 and 5b). */
export type DocumentHead = {
  readonly parent: string;
  readonly issuer: string;
  /** "Số: 12/CAT-PC06"; null for a document without a number of its own. */
  readonly number: string | null;
  /** "V/v …", below the number of a letter; null for a document with a name of its own. */
  readonly about: string | null;
  readonly placeAndDate: string;
};

/** Who signs, and in what capacity: a line each, in capitals (component 7). */
export type Signature = { readonly capacity: readonly string[]; readonly name: string | null };

/** What an official document says, whatever it is shown on: a Word file, a page, a print. */
export type OfficialDocument = {
  /** How the file and the page are called. */
  readonly title: string;
  readonly head: DocumentHead;
  /** "TỜ TRÌNH" with what it is about; null for a letter (component 5a). */
  readonly name: { readonly type: string; readonly about: string } | null;
  /** "Kính gửi"; empty for a document that is addressed to nobody (component 9a). */
  readonly addressees: readonly string[];
  readonly body: readonly Part[];
  /** "Nơi nhận" (component 9b). */
  readonly copies: readonly string[];
  readonly signature: Signature;
};

/** A paragraph in one style. */
export function paragraph(text: string, style: Omit<Run, 'text'> = {}): Paragraph {
  return { kind: 'paragraph', runs: [{ text, ...style }] };
}

/** A paragraph that begins with a title in bold. */
export function titled(title: string, text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ text: title, bold: true }, { text: ` ${text}` }] };
}

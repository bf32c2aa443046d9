// A type, not an interface: only a type alias is known to have no members beyond its own, which is
// what makes it JSON.

/** A node of Strapi's blocks editor, as far as the desk reads it. */
export type Block = {
  readonly type: string;
  readonly text?: string;
  readonly bold?: boolean;
  readonly level?: number;
  readonly format?: string;
  readonly url?: string;
  readonly image?: {
    readonly url?: string;
    readonly alternativeText?: string | null;
    readonly width?: number;
    readonly height?: number;
    readonly formats?: Readonly<Record<string, never>>;
  };
  readonly children?: readonly Block[];
};

/** The readable text of an article without its markup. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n').trim();
}

function textOfBlock({ text, children }: Block): string {
  const isListed = children?.some(({ type }) => type === 'list-item') ?? false;
  return text ?? (children ?? []).map(textOfBlock).join(isListed ? '\n' : '');
}

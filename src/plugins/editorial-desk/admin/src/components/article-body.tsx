import { createElement, type ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Block } from '../../../../../domain/submission/blocks';
import { fileUrl } from '../presentation/file-url';
import { safeLink } from '../presentation/safe-link';

/** A node of the blocks editor with all that is shown of it. */
type ShownBlock = Block & {
  readonly level?: number;
  readonly format?: string;
  readonly url?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly code?: boolean;
};

const Prose = styled.div`
  padding-top: 2rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.5rem;
  line-height: 1.65;
  overflow-wrap: anywhere;

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 1.6rem 0 0.8rem;
    font-weight: 600;
    font-size: 1.7rem;
  }

  p,
  ul,
  ol,
  blockquote,
  pre,
  img {
    margin: 0 0 1.2rem;
  }

  ul,
  ol {
    padding-left: 2.4rem;
    list-style: revert;
  }

  blockquote {
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
    padding-left: 1.6rem;
  }

  a {
    color: ${({ theme }) => theme.colors.primary700};
  }

  img {
    display: block;
    max-width: 100%;
    border-radius: 4px;
  }
`;

const MARKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
] as const;

function markedText(node: ShownBlock): ReactNode {
  return MARKS.reduce<ReactNode>(
    (text, [mark, tag]) => (node[mark] ? createElement(tag, null, text) : text),
    node.text,
  );
}

function tagOf({ type, level, format }: ShownBlock): string {
  switch (type) {
    case 'heading':
      return `h${Math.min(Math.max((level ?? 1) + 3, 4), 6)}`;
    case 'list':
      return format === 'ordered' ? 'ol' : 'ul';
    case 'list-item':
      return 'li';
    case 'quote':
      return 'blockquote';
    case 'code':
      return 'pre';
    default:
      return 'p';
  }
}

function Picture({ image }: Pick<ShownBlock, 'image'>) {
  return image?.url ? <img src={fileUrl(image.url)} alt={image.alternativeText ?? ''} /> : null;
}

function Node({ node }: { node: ShownBlock }) {
  if (node.text !== undefined) return <>{markedText(node)}</>;
  if (node.type === 'image') return <Picture image={node.image} />;
  const inner = <Nodes nodes={node.children ?? []} />;
  return node.type === 'link' ? (
    <Anchor url={node.url}>{inner}</Anchor>
  ) : (
    createElement(tagOf(node), null, inner)
  );
}

function Anchor({ url, children }: { url: unknown; children: ReactNode }) {
  const href = safeLink(url);
  if (href === null) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Nodes({ nodes }: { nodes: readonly Block[] }) {
  return nodes.map((node, index) => <Node key={index} node={node as ShownBlock} />);
}

interface ArticleBodyProps {
  readonly blocks: readonly Block[];
  /** What stands in place of a text that is not there. */
  readonly empty: string;
}

/** The text of an article, its headings below those of the page. */
export function ArticleBody({ blocks, empty }: ArticleBodyProps) {
  return (
    <Prose>
      {blocks.length > 0 ? (
        <Nodes nodes={blocks} />
      ) : (
        <Typography textColor="neutral600">{empty}</Typography>
      )}
    </Prose>
  );
}

import { Table, Tbody, Thead, Tr } from '@strapi/design-system';
import type { PostRowView } from '../../../../../../contracts/post-views';
import { useWords } from '../../hooks/use-words';
import { WideHeader } from '../queue/wide-cell';
import { PostRow, type ChoosePost } from './post-row';

interface PostsTableProps {
  readonly rows: readonly PostRowView[];
  readonly now: string;
  readonly onChoose: ChoosePost;
}

const COLUMNS = 5;

/** The posts as a table: what, where it stands, when it is shown, how readers reacted, what to do. */
export function PostsTable({ rows, now, onChoose }: PostsTableProps) {
  const words = useWords();
  return (
    <Table colCount={COLUMNS} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          <WideHeader label={words('posts.column.post')} always />
          <WideHeader label={words('posts.column.standing')} always />
          <WideHeader label={words('posts.column.window')} />
          <WideHeader label={words('posts.column.reactions')} />
          <WideHeader label={words('posts.column.actions')} always />
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <PostRow key={row.documentId} row={row} now={now} onChoose={onChoose} />
        ))}
      </Tbody>
    </Table>
  );
}

import { Flex, IconButton, LinkButton } from '@strapi/design-system';
import { Download, Eye } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useDownload } from '../hooks/use-download';
import { useWords } from '../hooks/use-words';
import { DESK_PATH } from '../plugin-id';
import { documentPath, paperFileName, type PaperName } from '../presentation/paper-paths';

interface PaperButtonsProps {
  readonly paper: PaperName;
  readonly receiptNumber: string | null;
}

/** Looks at a document, or saves it as a Word file. */
export function PaperButtons({ paper, receiptNumber }: PaperButtonsProps) {
  const words = useWords();
  const { download, busy } = useDownload();
  const path = documentPath(paper);
  const name = paperFileName(paper, receiptNumber);
  return (
    <Flex gap={2} data-testid={`paper-${paper.kind ?? 'notice'}`}>
      <LinkButton
        tag={NavLink}
        to={`${DESK_PATH}${path}`}
        variant="tertiary"
        size="S"
        startIcon={<Eye aria-hidden />}
      >
        {words('paper.view')}
      </LinkButton>
      <IconButton
        label={words('paper.download', { name })}
        disabled={busy}
        onClick={() => void download(`/editorial-desk${path}.docx`, name)}
      >
        <Download />
      </IconButton>
    </Flex>
  );
}

import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Correction } from '../../../../../domain/submission/dossier';
import { useWords } from '../hooks/use-words';

interface CorrectionListProps {
  readonly items: readonly Correction[];
  /** What stands below an item; its answer when nothing is given. */
  readonly below?: (item: Correction) => ReactNode;
}

function Answer({ answer }: Pick<Correction, 'answer'>) {
  const words = useWords();
  if (!answer) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {words('dossier.correction.open')}
      </Typography>
    );
  }
  return (
    <Box paddingLeft={3} borderStyle="solid" borderColor="success500" borderWidth="0 0 0 3px">
      <Typography tag="p" variant="pi" textColor="neutral600">
        {words('dossier.correction.answer')}
      </Typography>
      <Typography tag="p" textColor="neutral800">
        {answer}
      </Typography>
    </Box>
  );
}

/** The items of a notice: where, what is asked, on what legal basis, and what became of it. */
export function CorrectionList({ items, below }: CorrectionListProps) {
  const words = useWords();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
      {items.map((item) => (
        <Flex tag="li" key={item.item} direction="column" alignItems="stretch" gap={1}>
          <Typography fontWeight="semiBold" textColor="neutral800">
            {item.item}. {item.place}
          </Typography>
          <Typography textColor="neutral800">{item.request}</Typography>
          {item.legalBasis && (
            <Typography variant="pi" textColor="neutral600">
              {words('dossier.correction.basis')}: {item.legalBasis}
            </Typography>
          )}
          {below ? below(item) : <Answer answer={item.answer} />}
        </Flex>
      ))}
    </Flex>
  );
}

import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { Refusal } from '../../../../../domain/shared/refusal';
import { useWords } from '../hooks/use-words';
import { refusalWords } from '../presentation/refusal-words';

/** Every reason in words, one below the other. */
export function RefusalList({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const words = useWords();
  const sentences = [...new Set(refusals.map((refusal) => refusalWords(refusal, words)))];
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {sentences.map((sentence) => (
        <Flex tag="li" key={sentence} gap={2} alignItems="flex-start">
          <WarningCircle
            aria-hidden
            fill="warning600"
            width="1.6rem"
            height="1.6rem"
            style={{ flexShrink: 0, marginTop: '0.2rem' }}
          />
          <Typography textColor="neutral800">{sentence}</Typography>
        </Flex>
      ))}
    </Flex>
  );
}

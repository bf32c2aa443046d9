import { Flex, Typography } from '@strapi/design-system';
import type { PolicyChange } from '../../../../../../domain/policy/policy-changes';
import { useWords } from '../../hooks/use-words';
import { changeInWords, policyWord } from '../../presentation/policy-words';

/** What one policy says otherwise than another. */
export function ChangeList({ changes }: { readonly changes: readonly PolicyChange[] }) {
  const words = useWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {changes.map((change) => (
        <Flex tag="li" key={change.path} direction="column" alignItems="stretch" gap={1}>
          <Typography fontWeight="semiBold" textColor="neutral800">
            {policyWord(change.path, words)}
          </Typography>
          {changeInWords(change, words).map((sentence) => (
            <Typography key={sentence} variant="pi" textColor="neutral700">
              {sentence}
            </Typography>
          ))}
        </Flex>
      ))}
    </Flex>
  );
}

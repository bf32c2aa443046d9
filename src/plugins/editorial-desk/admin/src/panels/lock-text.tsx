import { Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import type { SubmissionState } from '../../../../../domain/submission/lifecycle';
import { useWords } from '../hooks/use-words';

const ENDS: readonly SubmissionState[] = ['approved', 'refused', 'recalled', 'lapsed'];

/** Says why the form beside it can't be saved. */
export function LockText({ state }: { readonly state: SubmissionState }) {
  const words = useWords();
  const key = ENDS.includes(state) ? 'panel.locked.ended' : 'panel.locked';
  return (
    <Flex gap={2} alignItems="flex-start">
      <Lock aria-hidden fill="neutral600" style={{ flexShrink: 0, marginTop: '0.2rem' }} />
      <Typography textColor="neutral800">
        {words(key, { state: words(`state.${state}`) })}
      </Typography>
    </Flex>
  );
}

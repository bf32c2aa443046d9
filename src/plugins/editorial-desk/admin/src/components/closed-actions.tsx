import { useId, useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp, Lock } from '@strapi/icons';
import type { ActionView } from '../../../../../contracts/desk-views';
import { useWords } from '../hooks/use-words';
import { refusalWords } from '../presentation/refusal-words';

interface ClosedProps {
  readonly closed: readonly ActionView[];
}

function ClosedAction({ action: { name, refusals } }: { action: ActionView }) {
  const words = useWords();
  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      <Lock
        aria-hidden
        fill="neutral600"
        width="1.4rem"
        height="1.4rem"
        style={{ flexShrink: 0, marginTop: '0.3rem' }}
      />
      <Box>
        <Typography fontWeight="semiBold" textColor="neutral800">
          {words(`action.${name}`)}
        </Typography>
        {refusals.map((refusal, index) => (
          <Typography key={index} tag="p" variant="pi" textColor="neutral600">
            {refusalWords(refusal, words)}
          </Typography>
        ))}
      </Box>
    </Flex>
  );
}

/** The actions of the person's role that are closed now, each with every reason in words. */
export function ClosedActions({ closed }: ClosedProps) {
  const words = useWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  if (closed.length === 0) return null;
  return (
    <Box>
      <TextButton
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
        endIcon={shown ? <CaretUp /> : <CaretDown />}
      >
        {shown ? words('actions.closed.title') : words('actions.closed', { count: closed.length })}
      </TextButton>
      <div id={id}>
        {shown && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
            {closed.map((action) => (
              <ClosedAction key={action.name} action={action} />
            ))}
          </Flex>
        )}
      </div>
    </Box>
  );
}

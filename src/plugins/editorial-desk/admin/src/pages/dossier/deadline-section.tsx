import { useId, useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { Section } from '../../components/section';
import { ProvisionalMark, SlaBadge } from '../../components/sla-badge';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import { DeadlineExplanation } from './deadline-explanation';

type Sla = NonNullable<DossierView['sla']>;

function Why({ sla }: { sla: Sla }) {
  const words = useWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <Box>
      <TextButton
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
        endIcon={shown ? <CaretUp /> : <CaretDown />}
      >
        {words(shown ? 'deadline.hide' : 'deadline.why')}
      </TextButton>
      <div id={id}>{shown && <DeadlineExplanation days={sla.explanation} />}</div>
    </Box>
  );
}

/** By when the office has to answer, and why by then. */
export function DeadlineSection({ sla }: Pick<DossierView, 'sla'>) {
  const words = useWords();
  const dates = useDates();
  return (
    <Section title={words('deadline.title')}>
      {sla ? (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Flex gap={2} wrap="wrap">
            <SlaBadge sla={sla} />
            <ProvisionalMark sla={sla} />
          </Flex>
          <Typography textColor="neutral800">
            {words('deadline.due', { date: dates.weekday(sla.dueOn) })}
          </Typography>
          <Why sla={sla} />
        </Flex>
      ) : (
        <Typography textColor="neutral600">{words('deadline.none')}</Typography>
      )}
    </Section>
  );
}

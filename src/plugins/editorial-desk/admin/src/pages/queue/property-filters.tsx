import { Box, Combobox, ComboboxOption, Flex } from '@strapi/design-system';
import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { PROGRAMMES, SCOPES } from '../../../../../../contracts/desk-queries';
import { useQueueFacetsQuery } from '../../api/desk-api';
import { UnitPicker } from '../../components/unit-picker';
import type { ChangeQueue } from '../../hooks/use-queue-params';
import { useOwnName } from '../../hooks/use-own-name';
import { useWords } from '../../hooks/use-words';
import type { PropertyFilter, QueueParams } from '../../presentation/queue-params';

interface PropertyFiltersProps {
  readonly params: QueueParams;
  readonly change: ChangeQueue;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChooserProps {
  readonly name: PropertyFilter;
  readonly choices: readonly Choice[];
  readonly params: QueueParams;
  readonly change: ChangeQueue;
}

const EVERY = 'every';

/** One of few values. */
function Chooser({ name, choices, params, change }: ChooserProps) {
  const words = useWords();
  return (
    <Box width="22rem">
      <SingleSelect
        size="S"
        aria-label={words(`queue.filter.${name}`)}
        value={params[name] ?? EVERY}
        onChange={(value) => change({ [name]: value === EVERY ? null : value })}
      >
        <SingleSelectOption value={EVERY}>{words(`queue.filter.${name}.every`)}</SingleSelectOption>
        {choices.map(({ value, label }) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}

/** One of many values, found by typing a part of its name. */
function Finder({ name, choices, params, change }: ChooserProps) {
  const words = useWords();
  const label = words(`queue.filter.${name}`);
  return (
    <Box width="30rem">
      <Combobox
        size="S"
        aria-label={label}
        placeholder={words(`queue.filter.${name}.every`)}
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={params[name] ?? ''}
        clearLabel={words('queue.filter.clear', { name: label })}
        onChange={(value) => value && change({ [name]: value })}
        onClear={() => change({ [name]: null })}
      >
        {choices.map(({ value, label: text }) => (
          <ComboboxOption key={value} value={value}>
            {text}
          </ComboboxOption>
        ))}
      </Combobox>
    </Box>
  );
}

const choiceOf = ({ documentId, name }: { documentId: string; name: string }): Choice => ({
  value: documentId,
  label: name,
});

/** What narrows the queue to dossiers with a property: whose, where to, about what, for whom. */
export function PropertyFilters({ params, change }: PropertyFiltersProps) {
  const words = useWords();
  const topicName = useOwnName();
  const { data } = useQueueFacetsQuery(undefined);
  const own = { params, change };
  const topics = (data?.topics ?? []).map((one) => ({ value: one.code, label: topicName(one) }));
  const programmes = PROGRAMMES.map((value) => ({ value, label: words(`programme.${value}`) }));
  const scopes = SCOPES.map((value) => ({ value, label: words(`scope.${value}`) }));
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={words('queue.filters.more')}>
      <Finder {...own} name="agency" choices={(data?.agencies ?? []).map(choiceOf)} />
      <Finder {...own} name="office" choices={(data?.offices ?? []).map(choiceOf)} />
      <Box width="30rem">
        <UnitPicker
          label={words('queue.filter.unit')}
          code={params.unit}
          onPick={(unit) => change({ unit })}
        />
      </Box>
      <Chooser {...own} name="topic" choices={topics} />
      <Chooser {...own} name="programme" choices={programmes} />
      <Chooser {...own} name="scope" choices={scopes} />
    </Flex>
  );
}

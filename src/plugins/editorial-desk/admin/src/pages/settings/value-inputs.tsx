import {
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import type {
  ChoicesField,
  NumberField,
  NumbersField,
  PolicyField,
  TableField,
} from '../../../../../../contracts/policy-field';
import type { PolicyValue } from '../../../../../../domain/policy/policy-changes';
import { useWords } from '../../hooks/use-words';
import { listOf, rowsOf, textOf } from '../../presentation/policy-values';
import { policyWord } from '../../presentation/policy-words';

/** One value of the policy as it is typed. */
export interface InputProps<F extends PolicyField = PolicyField> {
  /** `section.name`. */
  readonly path: string;
  readonly field: F;
  readonly value: PolicyValue | undefined;
  readonly onChange: (value: PolicyValue) => void;
}

/** A figure with what it counts behind it; nothing typed is no figure. */
export function NumberInput({ field, value, onChange }: InputProps<NumberField>) {
  const words = useWords();
  return (
    <Field.Input
      type="number"
      min={field.least}
      max={field.most}
      value={typeof value === 'number' ? value : ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      endAction={
        <Typography variant="pi" textColor="neutral600">
          {words(`policy.unit.${field.unit}`)}
        </Typography>
      }
    />
  );
}

/** A time of day, as text or as the browser's own input. */
export function TimeInput({ value, onChange }: InputProps) {
  return (
    <Field.Input
      type="time"
      value={textOf(value)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

interface SelectProps {
  readonly label?: string;
  readonly path: string;
  readonly options: readonly string[];
  readonly value: PolicyValue | undefined;
  readonly onChange: (value: PolicyValue) => void;
}

/** One word of a list. */
export function OptionSelect({ path, options, value, onChange, label }: SelectProps) {
  const words = useWords();
  return (
    <SingleSelect
      aria-label={label}
      value={textOf(value)}
      onChange={(chosen) => onChange(String(chosen))}
    >
      {options.map((option) => (
        <SingleSelectOption key={option} value={option}>
          {policyWord(`${path}.${option}`, words)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** Several words of a list, in the list's own order. */
export function ChoicesInput({ path, field, value, onChange }: InputProps<ChoicesField>) {
  const words = useWords();
  const chosen = listOf(value);
  const set = (option: string, isChosen: boolean) =>
    onChange(field.options.filter((one) => (one === option ? isChosen : chosen.includes(one))));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {field.options.map((option) => (
        <Checkbox
          key={option}
          checked={chosen.includes(option)}
          onCheckedChange={(checked) => set(option, checked === true)}
        >
          {policyWord(`${path}.${option}`, words)}
        </Checkbox>
      ))}
    </Flex>
  );
}

/** Figures or short texts, one a line. */
export function LinesInput({ field, value, onChange }: InputProps) {
  const lines = listOf(value);
  const read = (line: string) => (isFigures(field) && line.trim() !== '' ? Number(line) : line);
  return (
    <Textarea
      value={lines.map((line) => (Number.isNaN(line) ? '' : textOf(line))).join('\n')}
      onChange={({ target }) => onChange(target.value.split('\n').map(read))}
    />
  );
}

function isFigures(field: PolicyField): field is NumbersField {
  return field.kind === 'numbers';
}

/** One word of a list for each row. */
export function TableInput({ path, field, value, onChange }: InputProps<TableField>) {
  const words = useWords();
  const table = rowsOf(value);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {field.rows.map((row) => (
        <Flex key={row} justifyContent="space-between" gap={4} wrap="wrap">
          <Typography>{policyWord(`${path}.${row}`, words)}</Typography>
          <OptionSelect
            label={policyWord(`${path}.${row}`, words)}
            path={path}
            options={field.options}
            value={table[row]}
            onChange={(chosen) => onChange({ ...table, [row]: chosen })}
          />
        </Flex>
      ))}
    </Flex>
  );
}

import { Checkbox, Field, Flex } from '@strapi/design-system';
import { useWords } from '../../hooks/use-words';
import { policyWord } from '../../presentation/policy-words';
import {
  ChoicesInput,
  LinesInput,
  NumberInput,
  OptionSelect,
  TableInput,
  TimeInput,
  type InputProps,
} from './value-inputs';

function Input({ field, ...rest }: InputProps) {
  switch (field.kind) {
    case 'number':
      return <NumberInput field={field} {...rest} />;
    case 'choice':
      return <OptionSelect options={field.options} {...rest} />;
    case 'time':
      return <TimeInput field={field} {...rest} />;
    case 'choices':
      return <ChoicesInput field={field} {...rest} />;
    case 'table':
      return <TableInput field={field} {...rest} />;
    case 'flag':
      return <FlagInput field={field} {...rest} />;
    default:
      return <LinesInput field={field} {...rest} />;
  }
}

function FlagInput({ value, onChange }: InputProps) {
  const words = useWords();
  return (
    <Checkbox checked={value === true} onCheckedChange={(checked) => onChange(checked === true)}>
      {words('policy.yes')}
    </Checkbox>
  );
}

interface PolicyValueProps extends InputProps {
  /** Why the value cannot be saved. */
  readonly error?: string | undefined;
}

/** One value of the policy with its name, what it means, and what is wrong with it. */
export function PolicyValueField({ error, ...input }: PolicyValueProps) {
  const words = useWords();
  return (
    <Field.Root name={input.path} error={error} hint={policyWord(`${input.path}.help`, words)}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label>{policyWord(input.path, words)}</Field.Label>
        <Input {...input} />
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

import { Field, Textarea } from '@strapi/design-system';
import { useWords } from '../hooks/use-words';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A reason in writing, which goes into the record. */
export function ReasonField({ label, value, onChange }: ReasonFieldProps) {
  const words = useWords();
  return (
    <Field.Root name="reason" required hint={words('dialog.reason.hint')}>
      <Field.Label>{label}</Field.Label>
      <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
    </Field.Root>
  );
}

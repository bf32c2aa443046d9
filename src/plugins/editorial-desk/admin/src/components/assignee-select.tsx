import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { DossierOptions } from '../../../../../contracts/desk-views';
import { useWords } from '../hooks/use-words';

interface AssigneeSelectProps {
  /** The key of the person; `SELF` for whoever chooses. */
  readonly value: string;
  readonly assignees: DossierOptions['assignees'];
  readonly onChange: (person: string) => void;
  readonly disabled?: boolean;
}

/** Stands for whoever is choosing. */
export const SELF = 'self';

/** What the choice says to the desk API: nobody named is whoever sends. */
export function assigneePayload(person: string): Readonly<Record<string, unknown>> {
  return person === SELF ? {} : { person };
}

/** Chooses into whose hands a dossier goes. */
export function AssigneeSelect({ value, assignees, onChange, disabled }: AssigneeSelectProps) {
  const words = useWords();
  return (
    <Field.Root name="person" required hint={words('dialog.assign.hint')}>
      <Field.Label>{words('dialog.assign.person')}</Field.Label>
      <SingleSelect
        value={value}
        disabled={disabled}
        onChange={(person) => onChange(String(person))}
      >
        <SingleSelectOption value={SELF}>{words('dialog.assign.self')}</SingleSelectOption>
        {assignees.map((one) => (
          <SingleSelectOption key={one.person} value={one.person}>
            {one.title ? `${one.name}, ${one.title}` : one.name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { WITHDRAWAL_REASONS } from '../../../../../../domain/post/withdrawal-reasons';
import { useWords } from '../../hooks/use-words';

interface ReasonCodeFieldProps {
  readonly required: boolean;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Why a post is taken off, from the list. */
export function ReasonCodeField({ required, value, onChange }: ReasonCodeFieldProps) {
  const words = useWords();
  return (
    <Field.Root name="reasonCode" required={required}>
      <Field.Label>{words('posts.dialog.code')}</Field.Label>
      <SingleSelect
        value={value}
        placeholder={words('dialog.choose')}
        onChange={(code) => onChange(String(code))}
      >
        {WITHDRAWAL_REASONS.map((code) => (
          <SingleSelectOption key={code} value={code}>
            {words(`withdrawal.${code}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

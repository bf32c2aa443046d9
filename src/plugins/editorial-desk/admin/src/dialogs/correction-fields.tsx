import {
  Box,
  Field,
  Flex,
  Grid,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { ReasonRow } from '../api/catalogue-api';
import { useOwnName } from '../hooks/use-own-name';
import { useWords } from '../hooks/use-words';
import { PLACES, withReason, type DraftItem } from '../presentation/draft-item';

interface CorrectionFieldsProps {
  readonly item: DraftItem;
  readonly number: number;
  readonly reasons: readonly ReasonRow[];
  readonly onChange: (item: DraftItem) => void;
  readonly onRemove: (() => void) | undefined;
}

type PartProps = Pick<CorrectionFieldsProps, 'item' | 'onChange'>;

function PlaceFields({ item, onChange }: PartProps) {
  const words = useWords();
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root name={`place-${item.key}`} required>
          <Field.Label>{words('dialog.changes.place')}</Field.Label>
          <SingleSelect
            placeholder={words('dialog.choose')}
            value={item.place ?? ''}
            onChange={(value) =>
              onChange({ ...item, place: PLACES.find((place) => place === value) ?? null })
            }
          >
            {PLACES.map((place) => (
              <SingleSelectOption key={place} value={place}>
                {words(`place.${place}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Grid.Item>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root name={`detail-${item.key}`}>
          <Field.Label>{words('dialog.changes.detail')}</Field.Label>
          <TextInput
            maxLength={200}
            placeholder={words('dialog.changes.detail.hint')}
            value={item.detail}
            onChange={(event) => onChange({ ...item, detail: event.target.value })}
          />
        </Field.Root>
      </Grid.Item>
    </Grid.Root>
  );
}

function ReasonField({ item, reasons, onChange }: PartProps & { reasons: readonly ReasonRow[] }) {
  const words = useWords();
  const nameOf = useOwnName();
  const { locale } = useIntl();
  const find = (code: string) => reasons.find((reason) => reason.code === code);
  const adviceOf = (code: string) => {
    const row = find(code);
    return (locale.startsWith('vi') ? row?.advice : (row?.adviceEn ?? row?.advice)) ?? '';
  };
  const choose = (code: string) =>
    onChange(withReason(item, code, { before: adviceOf(item.reasonCode), after: adviceOf(code) }));
  return (
    <Field.Root name={`reason-${item.key}`} required hint={find(item.reasonCode)?.legalBasis}>
      <Field.Label>{words('dialog.changes.reason')}</Field.Label>
      <SingleSelect
        placeholder={words('dialog.choose')}
        value={item.reasonCode}
        onChange={(value) => choose(String(value))}
      >
        {reasons.map((reason) => (
          <SingleSelectOption key={reason.code} value={reason.code}>
            {nameOf(reason)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

/** One item: where, for which reason, and what is asked. */
export function CorrectionFields({ item, number, reasons, ...on }: CorrectionFieldsProps) {
  const words = useWords();
  const { onChange, onRemove } = on;
  return (
    <Box tag="fieldset" borderColor="neutral200" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between">
          <Typography tag="legend" fontWeight="bold" textColor="neutral800">
            {words('dialog.changes.item', { number })}
          </Typography>
          {onRemove && (
            <IconButton
              variant="ghost"
              label={words('dialog.changes.remove', { number })}
              onClick={onRemove}
            >
              <Trash />
            </IconButton>
          )}
        </Flex>
        <PlaceFields item={item} onChange={onChange} />
        <ReasonField item={item} reasons={reasons} onChange={onChange} />
        <Field.Root name={`request-${item.key}`} required>
          <Field.Label>{words('dialog.changes.request')}</Field.Label>
          <Textarea
            value={item.request}
            onChange={(event) => onChange({ ...item, request: event.target.value })}
          />
        </Field.Root>
      </Flex>
    </Box>
  );
}

import { Box, Field, Flex } from '@strapi/design-system';
import { useWords } from '../../hooks/use-words';

/** The ministry's order as typed. */
export interface Order {
  readonly number: string;
  readonly issuedOn: string;
}

/** No order of the ministry. */
export const NO_ORDER: Order = { number: '', issuedOn: '' };

interface OrderFieldsProps {
  readonly value: Order;
  readonly onChange: (order: Order) => void;
}

/** Number and date of the ministry's order, where the post is withdrawn on that. */
export function OrderFields({ value, onChange }: OrderFieldsProps) {
  const words = useWords();
  return (
    <Flex gap={4} alignItems="flex-start" wrap="wrap">
      <Box flex="1 1 20rem">
        <Field.Root name="orderNumber" hint={words('posts.dialog.order.hint')}>
          <Field.Label>{words('posts.dialog.order.number')}</Field.Label>
          <Field.Input
            value={value.number}
            maxLength={60}
            onChange={(event) => onChange({ ...value, number: event.target.value })}
          />
          <Field.Hint />
        </Field.Root>
      </Box>
      <Box flex="1 1 16rem">
        <Field.Root name="orderIssuedOn">
          <Field.Label>{words('posts.dialog.order.issuedOn')}</Field.Label>
          <Field.Input
            type="date"
            value={value.issuedOn}
            onChange={(event) => onChange({ ...value, issuedOn: event.target.value })}
          />
        </Field.Root>
      </Box>
    </Flex>
  );
}

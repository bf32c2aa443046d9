import { useState } from 'react';
import { Checkbox, DatePicker, Field, Flex, TimePicker, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { arrivalInstant, type Arrival } from '../presentation/arrival';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';

interface ArrivalFieldsProps {
  readonly arrival: Arrival;
  readonly onChange: (arrival: Arrival) => void;
}

function ArrivalFields({ arrival, onChange }: ArrivalFieldsProps) {
  const words = useWords();
  const { locale } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={4} alignItems="flex-start">
        <Field.Root name="date" required flex="1">
          <Field.Label>{words('dialog.receive.date')}</Field.Label>
          <DatePicker
            locale={locale}
            maxDate={new Date()}
            value={arrival.date}
            onChange={(date) => onChange({ ...arrival, date })}
          />
        </Field.Root>
        <Field.Root name="time" required flex="1">
          <Field.Label>{words('dialog.receive.time')}</Field.Label>
          <TimePicker
            step={15}
            value={arrival.time}
            onChange={(time) => onChange({ ...arrival, time })}
          />
        </Field.Root>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {words('dialog.receive.hint')}
      </Typography>
    </Flex>
  );
}

/** Registers the dossier, with its earlier arrival on paper where there was one. */
export function ReceiveDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const [isEarlier, setEarlier] = useState(false);
  const [arrival, setArrival] = useState<Arrival>({ date: undefined, time: '' });
  const receivedAt = isEarlier ? arrivalInstant(arrival) : undefined;
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words('dialog.receive.intro')}
      ready={receivedAt !== null}
      onSend={() => void act.send(receivedAt ? { receivedAt } : {})}
    >
      <Checkbox checked={isEarlier} onCheckedChange={(checked) => setEarlier(checked === true)}>
        {words('dialog.receive.earlier')}
      </Checkbox>
      {isEarlier && <ArrivalFields arrival={arrival} onChange={setArrival} />}
    </DialogFrame>
  );
}

import { Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';

/** The earlier ends as typed, by the office's clock; `now` for at once, empty for unchanged. */
export interface Ends {
  readonly visibleUntil: string;
  readonly interactionUntil: string;
}

/** Nothing shortened yet. */
export const NO_ENDS: Ends = { visibleUntil: '', interactionUntil: '' };

interface EndFieldsProps {
  readonly post: { readonly visibleUntil: string; readonly interactionUntil: string | null };
  readonly value: Ends;
  readonly onChange: (ends: Ends) => void;
}

function EndField({ name, before, value, onChange }: EndFieldProps) {
  const words = useWords();
  const dates = useDates();
  const isNow = value === 'now';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root
        name={name}
        hint={words('posts.dialog.until.hint', { until: dates.moment(before) })}
      >
        <Field.Label>{words(`posts.dialog.${name}`)}</Field.Label>
        <Field.Input
          type="datetime-local"
          disabled={isNow}
          value={isNow ? '' : value}
          onChange={(event) => onChange(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Checkbox checked={isNow} onCheckedChange={(checked) => onChange(checked ? 'now' : '')}>
        <Typography>{words('posts.dialog.now')}</Typography>
      </Checkbox>
    </Flex>
  );
}

interface EndFieldProps {
  readonly name: keyof Ends;
  readonly before: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** The new, earlier ends of display and of interaction. */
export function EndFields({ post, value, onChange }: EndFieldsProps) {
  const ends = [
    ['interactionUntil', post.interactionUntil],
    ['visibleUntil', post.visibleUntil],
  ] as const;
  return ends.map(
    ([name, before]) =>
      before !== null && (
        <EndField
          key={name}
          name={name}
          before={before}
          value={value[name]}
          onChange={(typed) => onChange({ ...value, [name]: typed })}
        />
      ),
  );
}

import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import type { PolicyChange } from '../../../../../../domain/policy/policy-changes';
import { Callout } from '../../components/callout';
import { RefusalList } from '../../components/refusal-list';
import { Section } from '../../components/section';
import { useWords } from '../../hooks/use-words';
import type { Problem } from '../../presentation/problem';
import { ChangeList } from './change-list';

/** Reason and first day of a version that is being written. */
export interface VersionHead {
  readonly note: string;
  readonly validFrom: string;
}

interface NewVersionProps {
  readonly changes: readonly PolicyChange[];
  readonly faults: number;
  readonly head: VersionHead;
  readonly today: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onHead: (head: VersionHead) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

function HeadFields({ head, today, onHead }: Pick<NewVersionProps, 'head' | 'today' | 'onHead'>) {
  const words = useWords();
  return (
    <>
      <Field.Root name="validFrom" required hint={words('policy.new.from.hint')}>
        <Field.Label>{words('policy.new.from')}</Field.Label>
        <Field.Input
          type="date"
          min={today}
          value={head.validFrom}
          onChange={({ target }) => onHead({ ...head, validFrom: target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="note" required hint={words('policy.new.note.hint')}>
        <Field.Label>{words('policy.new.note')}</Field.Label>
        <Textarea
          value={head.note}
          maxLength={1000}
          onChange={({ target }) => onHead({ ...head, note: target.value })}
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}

function ProblemNote({ problem }: { readonly problem: Problem }) {
  const words = useWords();
  const { kind, refusals } = problem;
  return (
    <Callout tone="danger" urgent title={words('policy.new.failed')}>
      {kind === 'refused' ? (
        <RefusalList refusals={refusals} />
      ) : (
        <Typography>{words(kind === 'stale' ? 'policy.new.stale' : `problem.${kind}`)}</Typography>
      )}
    </Callout>
  );
}

/** What would change, why and from when; nothing is saved before it has been read here. */
export function NewVersion(props: NewVersionProps) {
  const { changes, faults, head, busy, problem, onSave, onDiscard } = props;
  const words = useWords();
  const isReady = changes.length > 0 && faults === 0 && head.note.trim() !== '';
  return (
    <Section title={words('policy.new')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {changes.length === 0 ? (
          <Typography textColor="neutral600">{words('policy.new.nothing')}</Typography>
        ) : (
          <ChangeList changes={changes} />
        )}
        {faults > 0 && (
          <Callout tone="warning">{words('policy.new.faults', { count: faults })}</Callout>
        )}
        <HeadFields {...props} />
        {problem && <ProblemNote problem={problem} />}
        <Button disabled={!isReady} loading={busy} onClick={onSave}>
          {words('policy.new.save')}
        </Button>
        <Button variant="tertiary" disabled={changes.length === 0} onClick={onDiscard}>
          {words('policy.new.discard')}
        </Button>
      </Flex>
    </Section>
  );
}

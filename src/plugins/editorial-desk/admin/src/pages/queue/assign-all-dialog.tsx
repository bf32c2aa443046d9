import { useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { CheckCircle, Clock } from '@strapi/icons';
import type { QueueRow } from '../../../../../../contracts/desk-views';
import { useOptionsQuery } from '../../api/desk-api';
import { assigneePayload, AssigneeSelect, SELF } from '../../components/assignee-select';
import { RefusalList } from '../../components/refusal-list';
import { useAssignAll, type Outcome } from '../../hooks/use-assign-all';
import { useWords } from '../../hooks/use-words';
import type { Problem } from '../../presentation/problem';

interface AssignAllDialogProps {
  /** The dossiers as they were seen when they were ticked; at least one. */
  readonly rows: readonly QueueRow[];
  readonly onClose: () => void;
}

function WhyNot({ problem: { kind, refusals } }: { readonly problem: Problem }) {
  const words = useWords();
  if (refusals.length > 0) return <RefusalList refusals={refusals} />;
  return (
    <Typography textColor="danger700">
      {words(`problem.${kind === 'refused' ? 'failed' : kind}`)}
    </Typography>
  );
}

function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords();
  if (outcome.kind === 'problem') return <WhyNot problem={outcome.problem} />;
  if (outcome.kind === 'waiting') return null;
  const done = outcome.kind === 'done';
  const Icon = done ? CheckCircle : Clock;
  return (
    <Flex gap={2}>
      <Icon aria-hidden fill={done ? 'success600' : 'neutral600'} width="1.6rem" height="1.6rem" />
      <Typography textColor={done ? 'success700' : 'neutral700'}>
        {words(`bulk.assign.${outcome.kind}`)}
      </Typography>
    </Flex>
  );
}

function Outcomes({ rows, outcomeOf }: Pick<AssignAllDialogProps, 'rows'> & OutcomeSource) {
  const words = useWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4} aria-live="polite">
      {rows.map(({ documentId, title, receiptNumber, assignee }) => (
        <Flex
          tag="li"
          key={documentId}
          direction="column"
          alignItems="stretch"
          gap={1}
          data-testid={`assign-${documentId}`}
        >
          <Typography fontWeight="semiBold" textColor="neutral800">
            {title ?? words('queue.untitled')}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {[receiptNumber, assignee && words('queue.assignee', { name: assignee.name })]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <OutcomeMark outcome={outcomeOf(documentId)} />
        </Flex>
      ))}
    </Flex>
  );
}

interface OutcomeSource {
  readonly outcomeOf: (documentId: string) => Outcome;
}

/**
 * Puts several dossiers into one person's hands. Each is an action of its own with its version; what
 * could not be done says why, beside the dossier. Decisions are never taken this way.
 */
export function AssignAllDialog({ rows: ticked, onClose }: AssignAllDialogProps) {
  const words = useWords();
  const [rows] = useState(ticked);
  const { outcomeOf, busy, left, send } = useAssignAll(rows);
  const { data } = useOptionsQuery(rows[0]?.documentId ?? '', { skip: rows.length === 0 });
  const [person, setPerson] = useState(SELF);
  return (
    <Modal.Root open onOpenChange={(open) => open || busy || onClose()}>
      <Modal.Content onInteractOutside={(event) => event.preventDefault()}>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words('bulk.assign.title', { count: rows.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <AssigneeSelect
              value={person}
              assignees={data?.assignees ?? []}
              disabled={busy || left === 0}
              onChange={setPerson}
            />
            <Box background="neutral100" hasRadius padding={4}>
              <Outcomes rows={rows} outcomeOf={outcomeOf} />
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" disabled={busy} onClick={onClose}>
            {words('dialog.cancel')}
          </Button>
          <Button
            data-testid="assign-all-send"
            loading={busy}
            disabled={left === 0}
            onClick={() => void send(assigneePayload(person))}
          >
            {words('action.assign')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

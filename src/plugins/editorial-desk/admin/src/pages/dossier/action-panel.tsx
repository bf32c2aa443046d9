import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { DossierView } from '../../../../../../contracts/desk-views';
import type { Action } from '../../../../../../domain/submission/lifecycle';
import { ClosedActions } from '../../components/closed-actions';
import { Section } from '../../components/section';
import { ActionDialog } from '../../dialogs/action-dialog';
import { useWords } from '../../hooks/use-words';
import { groupActions, type ActionGroups } from '../../presentation/action-groups';
import { ACTION_LOOKS } from '../../presentation/action-looks';

function OpenActions({
  open,
  onChoose,
}: Pick<ActionGroups, 'open'> & { onChoose: (action: Action) => void }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {open.map(({ name }) => (
        <Button
          key={name}
          fullWidth
          data-testid={`action-${name}`}
          size="L"
          variant={ACTION_LOOKS[name]}
          onClick={() => onChoose(name)}
        >
          {words(`action.${name}`)}
        </Button>
      ))}
    </Flex>
  );
}

/** What this person can do with the dossier now, and what else would be theirs but is closed, and why. */
export function ActionPanel({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  const [chosen, setChosen] = useState<Action | null>(null);
  const { open, closed } = groupActions(dossier.actions);
  const nothing = closed.length > 0 ? 'actions.none' : 'actions.readOnly';
  return (
    <Section title={words('actions.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {open.length > 0 ? (
          <OpenActions open={open} onChoose={setChosen} />
        ) : (
          <Typography textColor="neutral700">{words(nothing)}</Typography>
        )}
        <ClosedActions closed={closed} />
      </Flex>
      {chosen && <ActionDialog action={chosen} dossier={dossier} onClose={() => setChosen(null)} />}
    </Section>
  );
}

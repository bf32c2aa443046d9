import { useState } from 'react';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { isEditable, type Action } from '../../../../../../domain/submission/lifecycle';
import { ClosedActions } from '../../components/closed-actions';
import { Section } from '../../components/section';
import { ActionDialog } from '../../dialogs/action-dialog';
import { useWords } from '../../hooks/use-words';
import { editorPath } from '../../plugin-id';
import { groupActions, type ActionGroups } from '../../presentation/action-groups';
import { ACTION_LOOKS } from '../../presentation/action-looks';
import { submitStanding } from '../../presentation/submit-standing';

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

/** Offered to the agency's people alone, while the dossier is in their hands. */
function EditLink({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  if (!submitStanding(dossier).isOwn || !isEditable(dossier.state)) return null;
  return (
    <LinkButton
      tag={NavLink}
      to={editorPath(dossier.documentId)}
      size="L"
      fullWidth
      variant="secondary"
      startIcon={<Pencil aria-hidden />}
    >
      {words('dossier.edit')}
    </LinkButton>
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
        <EditLink dossier={dossier} />
        <ClosedActions closed={closed} />
      </Flex>
      {chosen && <ActionDialog action={chosen} dossier={dossier} onClose={() => setChosen(null)} />}
    </Section>
  );
}

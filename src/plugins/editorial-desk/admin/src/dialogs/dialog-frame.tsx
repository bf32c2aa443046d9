import { useId, type FormEvent, type ReactNode } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Act } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { ACTION_LOOKS } from '../presentation/action-looks';
import { ActProblem } from './act-problem';
import type { DialogProps } from './dialog-props';

interface DialogFrameProps extends DialogProps {
  readonly act: Act;
  readonly intro: string;
  /** False while something is still to be filled in or confirmed. */
  readonly ready?: boolean;
  readonly onSend: () => void;
  readonly children?: ReactNode;
}

/** Ending a dossier is done with the full red button, once the reasons are written. */
function buttonOf(action: DialogProps['action']) {
  const look = ACTION_LOOKS[action];
  return look === 'danger-light' ? 'danger' : 'default';
}

function Buttons({ action, onClose, act, ready, form }: DialogFrameProps & { form: string }) {
  const words = useWords();
  return (
    <Modal.Footer>
      <Button variant="tertiary" onClick={onClose} disabled={act.busy}>
        {words('dialog.cancel')}
      </Button>
      <Button
        type="submit"
        data-testid="dialog-send"
        form={form}
        variant={buttonOf(action)}
        loading={act.busy}
        disabled={ready === false || act.problem?.kind === 'stale'}
      >
        {words(`action.${action}`)}
      </Button>
    </Modal.Footer>
  );
}

/** A dialog around the form of an action. Nothing typed is lost by a click beside it. */
export function DialogFrame(props: DialogFrameProps) {
  const words = useWords();
  const form = useId();
  const { action, dossier, onClose, onSend, act, intro, children } = props;
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <Modal.Root open onOpenChange={(open) => open || act.busy || onClose()}>
      <Modal.Content onInteractOutside={(event) => event.preventDefault()}>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words(`action.${action}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={form} onSubmit={send} noValidate>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Typography textColor="neutral700">{intro}</Typography>
              {children}
            </Flex>
          </form>
        </Modal.Body>
        {act.problem && (
          <Box paddingLeft={7} paddingRight={7} paddingTop={2} paddingBottom={4}>
            <ActProblem problem={act.problem} documentId={dossier.documentId} onClose={onClose} />
          </Box>
        )}
        <Buttons {...props} form={form} />
      </Modal.Content>
    </Modal.Root>
  );
}

import { useId, type FormEvent, type ReactNode } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { PostAction } from '../../../../../../domain/post/post-lifecycle';
import type { Act } from '../../hooks/use-act';
import { useWords } from '../../hooks/use-words';
import { PostProblem } from './post-problem';

interface PostDialogFrameProps {
  readonly action: PostAction;
  readonly post: { readonly documentId: string; readonly title: string };
  readonly act: Act;
  readonly ready: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Buttons({ action, act, ready, onClose, form }: PostDialogFrameProps & { form: string }) {
  const words = useWords();
  return (
    <Modal.Footer>
      <Button variant="tertiary" onClick={onClose} disabled={act.busy}>
        {words('dialog.cancel')}
      </Button>
      <Button
        type="submit"
        form={form}
        data-testid="dialog-send"
        variant={action === 'withdraw' || action === 'suspend' ? 'danger' : 'default'}
        loading={act.busy}
        disabled={!ready || act.problem?.kind === 'stale'}
      >
        {words(`post-action.${action}`)}
      </Button>
    </Modal.Footer>
  );
}

/** A dialog around the form of an action on a post: which post, what will happen, and why. */
export function PostDialogFrame(props: PostDialogFrameProps) {
  const words = useWords();
  const form = useId();
  const { action, post, act, onSend, onClose, children } = props;
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <Modal.Root open onOpenChange={(open) => open || act.busy || onClose()}>
      <Modal.Content onInteractOutside={(event) => event.preventDefault()}>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words(`post-action.${action}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={form} onSubmit={send} noValidate>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Box>
                <Typography tag="p" fontWeight="bold" textColor="neutral800">
                  {post.title}
                </Typography>
                <Typography tag="p" textColor="neutral700">
                  {words(`post-intro.${action}`)}
                </Typography>
              </Box>
              {children}
            </Flex>
          </form>
        </Modal.Body>
        {act.problem && (
          <Box paddingLeft={7} paddingRight={7} paddingTop={2} paddingBottom={4}>
            <PostProblem problem={act.problem} documentId={post.documentId} onClose={onClose} />
          </Box>
        )}
        <Buttons {...props} form={form} />
      </Modal.Content>
    </Modal.Root>
  );
}

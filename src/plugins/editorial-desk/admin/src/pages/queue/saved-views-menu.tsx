import { useState } from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  IconButton,
  Modal,
  Popover,
  Typography,
} from '@strapi/design-system';
import { CaretDown, Trash } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useSavedViews } from '../../hooks/use-saved-views';
import { useWords } from '../../hooks/use-words';
import { writeQueueParams, type QueueParams } from '../../presentation/queue-params';

const ViewLink = styled(Link)`
  flex: 1;
  padding: 0.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  text-decoration: none;

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

interface NameDialogProps {
  readonly onSave: (name: string) => void;
}

/** Asks what a view is to be called. */
function NameDialog({ onSave }: NameDialogProps) {
  const words = useWords();
  const [name, setName] = useState('');
  return (
    <Modal.Content>
      <Modal.Header>
        <Modal.Title>{words('views.save')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Field.Root required hint={words('views.name.hint')}>
          <Field.Label>{words('views.name')}</Field.Label>
          <Field.Input
            autoFocus
            maxLength={60}
            value={name}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{words('dialog.cancel')}</Button>
        </Modal.Close>
        <Button disabled={name.trim() === ''} onClick={() => onSave(name)}>
          {words('views.save.confirm')}
        </Button>
      </Modal.Footer>
    </Modal.Content>
  );
}

/** The views that somebody keeps: open one, keep the present one, drop one. */
export function SavedViewsMenu({ params }: { readonly params: QueueParams }) {
  const words = useWords();
  const { views, keep, drop } = useSavedViews();
  const [naming, setNaming] = useState(false);
  const [open, setOpen] = useState(false);
  const search = writeQueueParams({ ...params, page: 1 }).toString();
  const save = (name: string) => {
    keep({ name, search });
    setNaming(false);
  };
  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger>
          <Button size="S" variant="tertiary" endIcon={<CaretDown />}>
            {words('views.menu')}
          </Button>
        </Popover.Trigger>
        <Popover.Content align="end">
          <Box padding={3} minWidth="28rem">
            {views.length === 0 && (
              <Typography textColor="neutral600">{words('views.empty')}</Typography>
            )}
            <ul>
              {views.map((view) => (
                <Flex key={view.name} tag="li" gap={1}>
                  <ViewLink to={{ search: view.search }} onClick={() => setOpen(false)}>
                    {view.name}
                  </ViewLink>
                  <IconButton
                    size="S"
                    variant="ghost"
                    label={words('views.drop', { name: view.name })}
                    onClick={() => drop(view.name)}
                  >
                    <Trash />
                  </IconButton>
                </Flex>
              ))}
            </ul>
            <Box paddingTop={2}>
              <Button
                fullWidth
                size="S"
                variant="secondary"
                onClick={() => {
                  setOpen(false);
                  setNaming(true);
                }}
              >
                {words('views.save')}
              </Button>
            </Box>
          </Box>
        </Popover.Content>
      </Popover.Root>
      <Modal.Root open={naming} onOpenChange={setNaming}>
        {naming && <NameDialog onSave={save} />}
      </Modal.Root>
    </>
  );
}

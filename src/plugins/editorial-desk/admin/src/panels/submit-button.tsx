import { useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import type { DossierView } from '../../../../../contracts/desk-views';
import { ActionDialog } from '../dialogs/action-dialog';
import { useWords } from '../hooks/use-words';

/** Submits the dossier as it is saved; while the form holds unsaved changes the button waits. */
export function SubmitButton({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const isUnsaved = useForm('SubmitButton', ({ modified }) => modified, false) ?? false;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Button
        fullWidth
        startIcon={<PaperPlane aria-hidden />}
        disabled={isUnsaved}
        onClick={() => setOpen(true)}
        data-testid="panel-submit"
      >
        {words('action.submit')}
      </Button>
      {isUnsaved && (
        <Typography variant="pi" textColor="neutral700">
          {words('panel.unsaved')}
        </Typography>
      )}
      {isOpen && <ActionDialog action="submit" dossier={dossier} onClose={() => setOpen(false)} />}
    </Flex>
  );
}

import { useState, type ComponentType } from 'react';
import type { DossierView } from '../../../../../contracts/desk-views';
import type { Action } from '../../../../../domain/submission/lifecycle';
import { ApproveDialog } from './approve-dialog';
import { CorrectionsDialog } from './corrections-dialog';
import type { DialogProps } from './dialog-props';
import { ForwardDialog } from './forward-dialog';
import { ProposeDialog } from './propose-dialog';
import { ReceiveDialog } from './receive-dialog';
import { RefuseDialog } from './refuse-dialog';
import { SubmitDialog } from './submit-dialog';

const DIALOGS: Readonly<Record<Action, ComponentType<DialogProps>>> = {
  submit: SubmitDialog,
  receive: ReceiveDialog,
  'request-changes': CorrectionsDialog,
  propose: ProposeDialog,
  approve: ApproveDialog,
  refuse: RefuseDialog,
  forward: ForwardDialog,
  'ministry-approve': ApproveDialog,
  'ministry-refuse': RefuseDialog,
  'ministry-request-changes': CorrectionsDialog,
};

interface ActionDialogProps {
  readonly action: Action;
  readonly dossier: DossierView;
  readonly onClose: () => void;
}

/**
 * The dialog of an action, on the dossier as it was when the dialog opened: what is read again
 * meanwhile must not slip under a decision.
 */
export function ActionDialog({ action, dossier, onClose }: ActionDialogProps) {
  const [opened] = useState(dossier);
  const Dialog = DIALOGS[action];
  return <Dialog action={action} dossier={opened} onClose={onClose} />;
}

import { useState, type ComponentType } from 'react';
import type { DossierView } from '../../../../../contracts/desk-views';
import {
  isPeoplesAction,
  type Action,
  type PeoplesAction,
} from '../../../../../domain/submission/lifecycle';
import { ApproveDialog } from './approve-dialog';
import { AssignDialog } from './assign-dialog';
import { CorrectionsDialog } from './corrections-dialog';
import type { DialogProps } from './dialog-props';
import { ExtendDialog } from './extend-dialog';
import { ForwardDialog } from './forward-dialog';
import { ProposeDialog } from './propose-dialog';
import { ReasonDialog } from './reason-dialog';
import { ReceiveDialog } from './receive-dialog';
import { RefuseDialog } from './refuse-dialog';
import { RerouteDialog } from './reroute-dialog';
import { SubmitDialog } from './submit-dialog';

const DIALOGS: Readonly<Record<PeoplesAction, ComponentType<DialogProps>>> = {
  submit: SubmitDialog,
  receive: ReceiveDialog,
  'request-changes': CorrectionsDialog,
  reroute: RerouteDialog,
  assign: AssignDialog,
  extend: ExtendDialog,
  propose: ProposeDialog,
  'send-back': ReasonDialog,
  approve: ApproveDialog,
  refuse: RefuseDialog,
  forward: ForwardDialog,
  'ministry-approve': ApproveDialog,
  'ministry-refuse': RefuseDialog,
  'ministry-request-changes': CorrectionsDialog,
  recall: ReasonDialog,
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
  if (!isPeoplesAction(action)) return null;
  const Dialog = DIALOGS[action];
  return <Dialog action={action} dossier={opened} onClose={onClose} />;
}

import type { DossierView } from '../../../../../contracts/desk-views';
import type { Action } from '../../../../../domain/submission/lifecycle';

/** What every dialog of an action is given. */
export interface DialogProps {
  readonly action: Action;
  readonly dossier: DossierView;
  readonly onClose: () => void;
}

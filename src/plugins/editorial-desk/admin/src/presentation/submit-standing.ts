import type { DossierView } from '../../../../../contracts/desk-views';
import type { Refusal } from '../../../../../domain/shared/refusal';

/** How the agency's own action, submitting, stands for the person who looks. */
export interface SubmitStanding {
  /** The person is of the agency that asks and may submit for it. */
  readonly isOwn: boolean;
  readonly isOpen: boolean;
  readonly others: readonly Refusal[];
}

const FOREIGN: readonly string[] = ['permission_missing', 'profile_missing', 'not_your_agency'];

/** Reads from the action list whether the dossier is this person's to edit and to send. */
export function submitStanding({ actions }: Pick<DossierView, 'actions'>): SubmitStanding {
  const submit = actions.find(({ name }) => name === 'submit');
  const refusals = submit?.refusals ?? [];
  return {
    isOwn: submit !== undefined && !refusals.some(({ code }) => FOREIGN.includes(code)),
    isOpen: submit?.allowed ?? false,
    others: refusals,
  };
}

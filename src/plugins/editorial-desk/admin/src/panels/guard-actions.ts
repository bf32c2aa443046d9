import { isEditable, SUBMISSION_STATES } from '../../../../../domain/submission/lifecycle';
import { useWords } from '../hooks/use-words';
import { SUBMISSION_UID } from '../plugin-id';
import type { ActionLook, BulkAction, EntryAction, EntryProps } from './content-manager-apis';

/** What nobody writes by hand: posts come from approvals, the ledger from acts, feedback from citizens. */
const READ_ONLY = [
  'api::post.post',
  'api::review-decision.review-decision',
  'api::feedback.feedback',
];
const WRITES = ['publish', 'update', 'unpublish', 'discard', 'edit', 'clone', 'delete'];

/** Takes away what the server would refuse: writing to records, copying a request, a locked one. */
export function guardEntryAction(original: EntryAction): EntryAction {
  const { type = '' } = original;
  if (!WRITES.includes(type)) return original;
  const guarded: EntryAction = (props) => {
    const words = useWords();
    const look = original(props);
    if (look === null || isClosed(type, props.model)) return null;
    return isLocked(type, props) ? lockedLook(look, type === 'update', words) : look;
  };
  // The content manager finds an action's place by these.
  return Object.assign(guarded, { type, position: original.position });
}

/** Takes every act on several records away where there is nothing to write. */
export function guardBulkAction(original: BulkAction): BulkAction {
  const guarded: BulkAction = (props) => {
    const look = original(props);
    return READ_ONLY.includes(props.model) ? null : look;
  };
  return original.type === undefined ? guarded : Object.assign(guarded, { type: original.type });
}

function isClosed(type: string, model: string): boolean {
  return READ_ONLY.includes(model) || (type === 'clone' && model === SUBMISSION_UID);
}

function isLocked(type: string, { model, document }: EntryProps): boolean {
  if (model !== SUBMISSION_UID || !document) return false;
  const state = SUBMISSION_STATES.find((known) => known === document.state) ?? 'draft';
  const wasSent = Number(document.round ?? 0) > 0;
  return (
    (type === 'update' || type === 'delete') && (!isEditable(state) || mustStay(type, wasSent))
  );
}

/** What was once submitted has left traces at the office and can no longer be deleted. */
function mustStay(type: string, wasSent: boolean): boolean {
  return type === 'delete' && wasSent;
}

function lockedLook(
  look: ActionLook,
  isSave: boolean,
  words: ReturnType<typeof useWords>,
): ActionLook {
  return { ...look, disabled: true, label: isSave ? words('panel.saveLocked') : look.label };
}

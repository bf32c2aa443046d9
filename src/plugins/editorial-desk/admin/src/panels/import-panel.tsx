import { isEditable, SUBMISSION_STATES } from '../../../../../domain/submission/lifecycle';
import { useWords } from '../hooks/use-words';
import { SUBMISSION_UID } from '../plugin-id';
import type { SidePanel } from './content-manager-apis';
import { ImportCard } from './import-card';

/** Beside the form of a draft that can be edited: the soft copy from Word. */
export const ImportPanel: SidePanel = ({ model, document }) => {
  const words = useWords();
  if (model !== SUBMISSION_UID) return null;
  const state = SUBMISSION_STATES.find((known) => known === document?.state) ?? 'draft';
  if (!isEditable(state)) return null;
  return { title: words('import.title'), content: <ImportCard /> };
};

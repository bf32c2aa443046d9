import { Typography } from '@strapi/design-system';
import { useWords } from '../hooks/use-words';
import { SUBMISSION_UID } from '../plugin-id';
import type { SidePanel } from './content-manager-apis';
import { DossierCard } from './dossier-card';

function NewDraft() {
  const words = useWords();
  return <Typography textColor="neutral700">{words('panel.new')}</Typography>;
}

/** Beside the editor's form: where the dossier stands, what is missing, and the way to its page. */
export const DossierPanel: SidePanel = ({ model, documentId }) => {
  const words = useWords();
  if (model !== SUBMISSION_UID) return null;
  const content = documentId ? <DossierCard documentId={documentId} /> : <NewDraft />;
  return { title: words('panel.title'), content };
};

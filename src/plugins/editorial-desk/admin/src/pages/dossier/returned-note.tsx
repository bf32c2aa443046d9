import { Typography } from '@strapi/design-system';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { Callout } from '../../components/callout';
import { useWords } from '../../hooks/use-words';
import { submitStanding } from '../../presentation/submit-standing';

/** Tells the agency first of all that its dossier has come back. */
export function ReturnedNote({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  if (dossier.state !== 'changes-requested' || !submitStanding(dossier).isOwn) return null;
  return (
    <Callout
      tone="warning"
      title={words('dossier.returned', { count: dossier.corrections.length })}
    >
      <Typography textColor="neutral800">{words('dossier.returned.hint')}</Typography>
    </Callout>
  );
}

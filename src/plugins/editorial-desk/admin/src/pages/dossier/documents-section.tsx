import { Flex, Typography } from '@strapi/design-system';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { PaperButtons } from '../../components/paper-buttons';
import { Section } from '../../components/section';
import { useWords } from '../../hooks/use-words';

/** The documents of the dossier beside its notices, as far as they exist and are the reader's to have. */
export function DocumentsSection({
  dossier,
}: {
  dossier: Pick<DossierView, 'documentId' | 'documents' | 'receiptNumber'>;
}) {
  const words = useWords();
  const { documentId, documents, receiptNumber } = dossier;
  if (documents.length === 0) return null;
  return (
    <Section title={words('papers.title')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {documents.map((kind) => (
          <Flex tag="li" key={kind} justifyContent="space-between" gap={3} wrap="wrap">
            <Typography textColor="neutral800">{words(`papers.${kind}`)}</Typography>
            <PaperButtons paper={{ documentId, kind }} receiptNumber={receiptNumber} />
          </Flex>
        ))}
      </Flex>
    </Section>
  );
}

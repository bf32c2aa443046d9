import { Flex, Link, Typography } from '@strapi/design-system';
import { FilePdf } from '@strapi/icons';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { Facts } from '../../components/facts';
import { Section } from '../../components/section';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import { fileUrl } from '../../presentation/file-url';

type Letter = NonNullable<DossierView['letter']>;

function LetterFile({ file }: Pick<Letter, 'file'>) {
  const words = useWords();
  if (!file) {
    return <Typography textColor="neutral600">{words('dossier.letter.noFile')}</Typography>;
  }
  return (
    <Link href={fileUrl(file.url)} isExternal startIcon={<FilePdf />} title={file.name}>
      {words('dossier.letter.open')}
    </Link>
  );
}

function LetterFacts({ letter }: { letter: Letter }) {
  const words = useWords();
  const dates = useDates();
  const signatory = [letter.signatory, letter.signatoryTitle].filter(Boolean).join(', ');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Facts
        facts={[
          { label: words('dossier.letter.number'), value: letter.number ?? '–' },
          {
            label: words('dossier.letter.issuedOn'),
            value: letter.issuedOn ? dates.day(letter.issuedOn) : '–',
          },
          { label: words('dossier.letter.signatory'), value: signatory || '–' },
        ]}
      />
      <LetterFile file={letter.file} />
    </Flex>
  );
}

/** The official letter that carries the request. */
export function LetterSection({ dossier: { letter } }: { dossier: DossierView }) {
  const words = useWords();
  return (
    <Section title={words('dossier.letter')}>
      {letter ? (
        <LetterFacts letter={letter} />
      ) : (
        <Typography textColor="neutral600">{words('dossier.letter.none')}</Typography>
      )}
    </Section>
  );
}

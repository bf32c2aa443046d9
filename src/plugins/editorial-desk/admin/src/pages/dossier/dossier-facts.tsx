import type { DossierView } from '../../../../../../contracts/desk-views';
import { Facts, type Fact } from '../../components/facts';
import { Section } from '../../components/section';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import type { Words } from '../../presentation/words';

type Dates = ReturnType<typeof useDates>;

const FINGERPRINT_SHOWN = 16;

function present(label: string, value: string | null | undefined): Fact[] {
  return value ? [{ label, value }] : [];
}

function partiesOf(dossier: DossierView, words: Words): Fact[] {
  const { agency, receivingOffice, receiptNumber, topic, programme } = dossier;
  const model = programme === 'model-22' || programme === 'model-30' ? programme : null;
  return [
    {
      label: words('dossier.facts.receiptNumber'),
      value: receiptNumber ?? words('dossier.facts.later'),
    },
    ...present(words('dossier.facts.agency'), agency?.name),
    ...present(words('dossier.facts.office'), receivingOffice?.name),
    ...present(words('dossier.facts.topic'), topic?.name),
    ...(model
      ? [{ label: words('dossier.facts.programme'), value: words(`programme.${model}`) }]
      : []),
  ];
}

function courseOf(dossier: DossierView, words: Words, dates: Dates): Fact[] {
  const { submittedAt, receivedAt, decidedAt, decisionNumber, proposal } = dossier;
  return [
    ...present(words('dossier.facts.submittedAt'), submittedAt && dates.moment(submittedAt)),
    ...present(words('dossier.facts.receivedAt'), receivedAt && dates.moment(receivedAt)),
    ...present(words('dossier.facts.proposal'), proposal && words(`proposal.${proposal}`)),
    ...present(words('dossier.facts.decidedAt'), decidedAt && dates.moment(decidedAt)),
    ...present(words('dossier.facts.decisionNumber'), decisionNumber),
  ];
}

function outcomeOf(dossier: DossierView, words: Words, dates: Dates): Fact[] {
  const revision = dossier.revisions.at(-1);
  const { post, fingerprint } = dossier;
  const shown =
    post && words(post.state === 'active' ? `phase.${post.phase}` : `post-state.${post.state}`);
  return [
    ...present(
      words('dossier.facts.revision'),
      revision &&
        words('dossier.facts.revision.value', {
          number: revision.number,
          by: revision.submittedBy,
          time: dates.moment(revision.submittedAt),
        }),
    ),
    ...present(words('dossier.facts.fingerprint'), fingerprint?.slice(0, FINGERPRINT_SHOWN)),
    ...present(words('dossier.facts.post'), shown),
  ];
}

/** Numbers, parties and times of the dossier. */
export function DossierFacts({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  const dates = useDates();
  return (
    <Section title={words('dossier.facts')}>
      <Facts
        facts={[
          ...partiesOf(dossier, words),
          ...courseOf(dossier, words, dates),
          ...outcomeOf(dossier, words, dates),
        ]}
      />
    </Section>
  );
}

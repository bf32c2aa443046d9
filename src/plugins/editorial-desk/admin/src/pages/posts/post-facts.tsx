import { Flex, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { PostView } from '../../../../../../contracts/post-views';
import { Facts } from '../../components/facts';
import { Reactions } from '../../components/reactions';
import { Section } from '../../components/section';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import { dossierPath } from '../../plugin-id';

function Dossiers({ submissions }: Pick<PostView, 'submissions'>) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="flex-start">
      {submissions.map(({ documentId, kind }) => (
        <Link key={documentId} tag={NavLink} to={dossierPath(documentId)}>
          {words(`kind.${kind}`)}
        </Link>
      ))}
    </Flex>
  );
}

/** Where a post comes from, and what readers made of it. */
export function PostFacts({ post }: { readonly post: PostView }) {
  const words = useWords();
  const dates = useDates();
  const { agency, topic, decisionNumber, approvedAt, reactions, submissions } = post;
  return (
    <Section title={words('dossier.facts')}>
      <Facts
        facts={[
          { label: words('dossier.facts.agency'), value: agency?.name ?? '–' },
          { label: words('dossier.facts.topic'), value: topic?.name ?? '–' },
          { label: words('dossier.facts.decisionNumber'), value: decisionNumber },
          { label: words('dossier.facts.decidedAt'), value: dates.moment(approvedAt) },
          { label: words('posts.column.reactions'), value: <Reactions totals={reactions} /> },
          { label: words('posts.dossiers'), value: <Dossiers submissions={submissions} /> },
        ]}
      />
    </Section>
  );
}

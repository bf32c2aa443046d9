import { Button, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { DossierView } from '../../../../../contracts/desk-views';
import { useDossierQuery } from '../api/desk-api';
import { SlaBadge } from '../components/sla-badge';
import { StateBadge } from '../components/state-badge';
import { useWords } from '../hooks/use-words';
import { dossierPath } from '../plugin-id';
import { problemOf } from '../presentation/problem';
import { Readiness } from './readiness';

/** The dossier in brief, read again whenever its draft is saved. */
export function DossierCard({ documentId }: { readonly documentId: string }) {
  const words = useWords();
  const { data: dossier, isLoading, error, refetch } = useDossierQuery(documentId);
  if (isLoading) return <Loader small />;
  if (!dossier) {
    const { kind } = problemOf(error);
    return (
      <Flex direction="column" alignItems="stretch" gap={3} role="alert">
        <Typography textColor="neutral800">
          {words(`problem.${kind === 'refused' || kind === 'stale' ? 'failed' : kind}`)}
        </Typography>
        <Button variant="tertiary" onClick={() => void refetch()}>
          {words('problem.retry')}
        </Button>
      </Flex>
    );
  }
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      width="100%"
      data-testid="dossier-panel"
      data-state={dossier.state}
    >
      <Standing dossier={dossier} />
      <Readiness dossier={dossier} />
      <LinkButton
        tag={NavLink}
        to={dossierPath(documentId)}
        variant="tertiary"
        endIcon={<ArrowRight aria-hidden />}
      >
        {words('panel.open')}
      </LinkButton>
    </Flex>
  );
}

function Standing({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords();
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <StateBadge state={dossier.state} />
        {dossier.sla && <SlaBadge sla={dossier.sla} />}
      </Flex>
      {dossier.receiptNumber && (
        <Flex justifyContent="space-between" gap={2}>
          <Typography variant="pi" textColor="neutral600">
            {words('dossier.facts.receiptNumber')}
          </Typography>
          <Typography variant="pi" fontWeight="bold">
            {dossier.receiptNumber}
          </Typography>
        </Flex>
      )}
    </>
  );
}

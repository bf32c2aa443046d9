import { Box, Button, Typography } from '@strapi/design-system';
import { useDossierQuery } from '../api/desk-api';
import { Callout } from '../components/callout';
import { RefusalList } from '../components/refusal-list';
import { useWords } from '../hooks/use-words';
import type { Problem } from '../presentation/problem';

interface ActProblemProps {
  readonly problem: Problem;
  readonly documentId: string;
  readonly onClose: () => void;
}

/** Somebody was faster: nothing was recorded, and the new version has to be read first. */
function ChangedMeanwhile({ documentId, onClose }: Omit<ActProblemProps, 'problem'>) {
  const words = useWords();
  const { refetch } = useDossierQuery(documentId);
  const reload = () => {
    void refetch();
    onClose();
  };
  return (
    <Callout tone="warning" urgent title={words('problem.stale.title')}>
      <Typography textColor="neutral800">{words('problem.stale')}</Typography>
      <div>
        <Button size="S" onClick={reload}>
          {words('problem.reload')}
        </Button>
      </div>
    </Callout>
  );
}

/** Why an action was not carried out, with every reason at once. */
export function ActProblem({ problem, ...rest }: ActProblemProps) {
  const words = useWords();
  if (problem.kind === 'stale') return <ChangedMeanwhile {...rest} />;
  if (problem.refusals.length > 0) {
    return (
      <Callout tone="danger" urgent title={words('problem.refused')}>
        <Box maxHeight="20rem" overflow="auto">
          <RefusalList refusals={problem.refusals} />
        </Box>
      </Callout>
    );
  }
  return (
    <Callout tone="danger" urgent>
      <Typography textColor="neutral800">
        {words(`problem.${problem.kind === 'refused' ? 'failed' : problem.kind}`)}
      </Typography>
    </Callout>
  );
}

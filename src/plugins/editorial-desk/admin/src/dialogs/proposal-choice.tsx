import { Field, Flex, Radio, Typography } from '@strapi/design-system';
import type { DossierView } from '../../../../../contracts/desk-views';
import { PROPOSALS, type Proposal } from '../../../../../domain/submission/dossier';
import { useWords } from '../hooks/use-words';
import { isForMinistry } from '../presentation/appraisal';

interface ProposalChoiceProps {
  readonly dossier: Pick<DossierView, 'scope' | 'topic'>;
  readonly open: readonly Proposal[];
  readonly value: Proposal | null;
  readonly onChange: (proposal: Proposal | null) => void;
}

/** The three proposals; one that is closed to this dossier stays in sight, with the reason why. */
export function ProposalChoice({ dossier, open, value, onChange }: ProposalChoiceProps) {
  const words = useWords();
  const why = isForMinistry(dossier) ? 'dialog.propose.ministry' : 'dialog.propose.province';
  return (
    <Field.Root name="proposal" required>
      <Field.Label>{words('dialog.propose.proposal')}</Field.Label>
      <Radio.Group
        aria-label={words('dialog.propose.proposal')}
        value={value ?? ''}
        onValueChange={(chosen) => onChange(open.find((one) => one === chosen) ?? null)}
      >
        <Flex gap={6} wrap="wrap" paddingTop={1} paddingBottom={1}>
          {PROPOSALS.map((proposal) => (
            <Radio.Item key={proposal} value={proposal} disabled={!open.includes(proposal)}>
              {words(`proposal.${proposal}`)}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
      <Typography variant="pi" textColor="neutral600">
        {words(why)}
      </Typography>
    </Field.Root>
  );
}

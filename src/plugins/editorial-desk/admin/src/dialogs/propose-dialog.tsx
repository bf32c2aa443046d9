import { useState } from 'react';
import { Field, Loader, Textarea, Typography } from '@strapi/design-system';
import type { Proposal } from '../../../../../domain/submission/dossier';
import { useCriteriaQuery, type CriterionRow } from '../api/catalogue-api';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { checklistOf, openProposals, type Findings } from '../presentation/appraisal';
import { Checklist } from './checklist';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';
import { ProposalChoice } from './proposal-choice';

const NONE: readonly CriterionRow[] = [];

function Opinion({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const words = useWords();
  return (
    <Field.Root name="opinion" hint={words('dialog.reason.hint')}>
      <Field.Label>{words('dialog.propose.opinion')}</Field.Label>
      <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
    </Field.Root>
  );
}

/** The appraisal: every criterion of content and form judged, and a proposal to the leadership. */
export function ProposeDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, action, onClose } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const { data: criteria = NONE, isLoading } = useCriteriaQuery(undefined);
  const [findings, setFindings] = useState<Findings>({});
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [opinion, setOpinion] = useState('');
  const open = openProposals(dossier, findings, criteria);
  const checklist = checklistOf(findings);
  const chosen = proposal !== null && open.includes(proposal) ? proposal : null;
  const reason = opinion.trim() === '' ? {} : { reason: opinion.trim() };
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words('dialog.propose.intro')}
      ready={!isLoading}
      onSend={() => void act.send({ checklist, proposal: chosen, ...reason })}
    >
      {isLoading && <Loader small />}
      <Checklist criteria={criteria} findings={findings} onChange={setFindings} />
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {words('dialog.propose.progress', { done: checklist.length, total: criteria.length })}
      </Typography>
      <ProposalChoice dossier={dossier} open={open} value={chosen} onChange={setProposal} />
      <Opinion value={opinion} onChange={setOpinion} />
    </DialogFrame>
  );
}

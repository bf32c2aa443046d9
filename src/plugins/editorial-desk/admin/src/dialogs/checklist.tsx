import { useState } from 'react';
import { Box, Flex, Radio, Textarea, TextButton, Typography } from '@strapi/design-system';
import { CHECK_RESULTS } from '../../../../../domain/appraisal/checklist';
import type { CriterionRow } from '../api/catalogue-api';
import { Pill } from '../components/pill';
import { useOwnName } from '../hooks/use-own-name';
import { useWords } from '../hooks/use-words';
import type { Finding, Findings } from '../presentation/appraisal';

interface ChecklistProps {
  readonly criteria: readonly CriterionRow[];
  readonly findings: Findings;
  readonly onChange: (findings: Findings) => void;
}

interface CriterionProps {
  readonly criterion: CriterionRow;
  readonly finding: Finding;
  readonly onChange: (finding: Finding) => void;
}

const NOTE_HEIGHT = { height: '6.4rem' };

const NOTHING: Finding = { result: null, note: '' };

function Results({ criterion, finding, onChange }: CriterionProps) {
  const words = useWords();
  const nameOf = useOwnName();
  return (
    <Radio.Group
      aria-label={`${criterion.code} ${nameOf(criterion)}`}
      value={finding.result ?? ''}
      onValueChange={(value) =>
        onChange({ ...finding, result: CHECK_RESULTS.find((one) => one === value) ?? null })
      }
    >
      <Flex gap={4} wrap="wrap">
        {CHECK_RESULTS.map((result) => (
          <Radio.Item key={result} value={result}>
            {words(`dialog.propose.result.${result}`)}
          </Radio.Item>
        ))}
      </Flex>
    </Radio.Group>
  );
}

/** A failure asks for a note by itself; any other result takes one on demand. */
function Note({ criterion, finding, onChange }: CriterionProps) {
  const words = useWords();
  const [wanted, setWanted] = useState(false);
  if (!wanted && finding.result !== 'fail' && finding.note === '') {
    if (finding.result === null) return null;
    return (
      <TextButton onClick={() => setWanted(true)}>{words('dialog.propose.addNote')}</TextButton>
    );
  }
  const label = words('dialog.propose.note', { code: criterion.code });
  return (
    <Textarea
      aria-label={label}
      placeholder={label}
      style={NOTE_HEIGHT}
      value={finding.note}
      onChange={(event) => onChange({ ...finding, note: event.target.value })}
    />
  );
}

function CriterionLine(props: CriterionProps) {
  const words = useWords();
  const nameOf = useOwnName();
  const { criterion } = props;
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderStyle="solid"
      borderColor="neutral150"
      borderWidth="0 0 1px 0"
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} alignItems="flex-start" justifyContent="space-between">
          <Typography textColor="neutral800">
            <strong>{criterion.code}</strong> {nameOf(criterion)}
          </Typography>
          <Flex gap={2} shrink={0}>
            {criterion.blocking && <Pill tone="neutral">{words('dialog.propose.blocking')}</Pill>}
            <Typography variant="pi" textColor="neutral600">
              {words(`dialog.propose.aspect.${criterion.aspect}`)}
            </Typography>
          </Flex>
        </Flex>
        <Results {...props} />
        <Note {...props} />
      </Flex>
    </Box>
  );
}

/** The appraisal sheet, one line for each criterion of content and form. */
export function Checklist({ criteria, findings, onChange }: ChecklistProps) {
  return (
    <ol>
      {criteria.map((criterion) => (
        <CriterionLine
          key={criterion.code}
          criterion={criterion}
          finding={findings[criterion.code] ?? NOTHING}
          onChange={(finding) => onChange({ ...findings, [criterion.code]: finding })}
        />
      ))}
    </ol>
  );
}

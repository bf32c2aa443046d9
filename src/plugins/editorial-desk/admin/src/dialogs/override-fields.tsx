import { Box, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import type { Finding } from '../../../../../domain/preflight/finding';
import { useWords } from '../hooks/use-words';
import { findingPlace } from '../presentation/finding-place';
import { refusalWords } from '../presentation/refusal-words';

/** A reason for each code. */
export type Reasons = Readonly<Record<string, string>>;

interface OverrideFieldsProps {
  readonly findings: readonly Finding[];
  readonly reasons: Reasons;
  readonly onChange: (reasons: Reasons) => void;
}

function Places({ findings }: Pick<OverrideFieldsProps, 'findings'>) {
  const words = useWords();
  const lines = findings.map((finding) =>
    [findingPlace(finding, words), refusalWords(finding, words)].filter(Boolean).join(': '),
  );
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {[...new Set(lines)].map((line) => (
        <Typography tag="li" key={line} textColor="neutral800">
          {line}
        </Typography>
      ))}
    </Flex>
  );
}

/** The findings that close the submit unless somebody answers for them, with a reason for each. */
export function OverrideFields({ findings, reasons, onChange }: OverrideFieldsProps) {
  const words = useWords();
  const codes = [...new Set(findings.map(({ code }) => code))];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography fontWeight="bold">{words('override.ask')}</Typography>
      {codes.map((code) => (
        <Box key={code} background="warning100" borderColor="warning200" hasRadius padding={4}>
          <Places findings={findings.filter((finding) => finding.code === code)} />
          <Field.Root
            name={`override-${code}`}
            required
            hint={words('dialog.reason.hint')}
            paddingTop={3}
          >
            <Field.Label>{words('override.reason')}</Field.Label>
            <Textarea
              data-testid={`override-${code}`}
              value={reasons[code] ?? ''}
              onChange={(event) => onChange({ ...reasons, [code]: event.target.value })}
            />
            <Field.Hint />
          </Field.Root>
        </Box>
      ))}
    </Flex>
  );
}

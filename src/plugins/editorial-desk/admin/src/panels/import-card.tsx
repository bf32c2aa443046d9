import { useRef } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import type { ImportNote } from '../../../../../contracts/word-import';
import { Callout } from '../components/callout';
import { RefusalList } from '../components/refusal-list';
import { useImport } from '../hooks/use-import';
import { useWords } from '../hooks/use-words';
import { isEmptyBody } from '../presentation/empty-body';

function Report({ report }: { readonly report: readonly ImportNote[] }) {
  const words = useWords();
  return (
    <Callout tone={report.length > 0 ? 'warning' : 'success'} urgent>
      <Typography textColor="neutral800">{words('import.done')}</Typography>
      <ul>
        {report.map(({ code, count }) => (
          <Typography tag="li" key={code} variant="pi" textColor="neutral800">
            {words(`import.note.${code}`, { count })}
          </Typography>
        ))}
      </ul>
    </Callout>
  );
}

/** Fills the body of the open form from a Word file, and says what was left out; saving is the editor's. */
export function ImportCard() {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const change = useForm('ImportCard', ({ onChange }) => onChange);
  const body = useForm('ImportCard', ({ values }) => (values as { body?: unknown }).body);
  const { send, busy, problem, report } = useImport((blocks) => change('body', blocks));
  const take = (file: File | undefined) => {
    const mayReplace = isEmptyBody(body) || window.confirm(words('import.replace'));
    if (file && mayReplace) void send(file);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="import-card">
      <Typography variant="pi" textColor="neutral700">
        {words('import.hint')}
      </Typography>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={words('import.choose')}
        onChange={({ target }) => {
          take(target.files?.[0]);
          // The same file can be chosen again after it was put right.
          Object.assign(target, { value: '' });
        }}
      />
      <Button
        variant="secondary"
        fullWidth
        loading={busy}
        startIcon={<Upload aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {words('import.choose')}
      </Button>
      {report && <Report report={report} />}
      {problem && (
        <Callout tone="danger" urgent title={words('import.failed')}>
          <RefusalList refusals={problem.refusals} />
        </Callout>
      )}
    </Flex>
  );
}

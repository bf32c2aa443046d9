import { useCallback, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ImportedBlock, ImportNote, WordImport } from '../../../../../contracts/word-import';
import { problemOf, type Problem } from '../presentation/problem';

/** Sends a Word file to be read; the blocks go to whoever asked, the report stays to be shown. */
export function useImport(onBlocks: (blocks: readonly ImportedBlock[]) => void) {
  const { post } = useFetchClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [report, setReport] = useState<readonly ImportNote[] | null>(null);
  const send = useCallback(
    async (file: File) => {
      setBusy(true);
      setProblem(null);
      setReport(null);
      const form = new FormData();
      form.append('file', file);
      try {
        const { data } = await post<{ data: WordImport }>('/editorial-desk/import', form);
        onBlocks(data.data.blocks);
        setReport(data.data.report);
      } catch (error) {
        setProblem(problemOf(errorOf(error)));
      } finally {
        setBusy(false);
      }
    },
    [post, onBlocks],
  );
  return { send, busy, problem, report };
}

/** The fetch client throws the whole answer; the desk's error stands within it. */
function errorOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('response' in error)) return error;
  const { response } = error as { response?: { data?: { error?: unknown } } };
  return response?.data?.error ?? error;
}

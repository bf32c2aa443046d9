import { useCallback, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useWords } from './use-words';

/** Saves a file of the desk API under a name; `busy` while it is on its way. */
export function useDownload() {
  const words = useWords();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const download = useCallback(
    async (url: string, name: string) => {
      setBusy(true);
      try {
        const { data } = await get(url, { responseType: 'blob' });
        save(data, name);
      } catch {
        toggleNotification({ type: 'danger', message: words('download.failed') });
      } finally {
        setBusy(false);
      }
    },
    [get, toggleNotification, words],
  );
  return { download, busy };
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

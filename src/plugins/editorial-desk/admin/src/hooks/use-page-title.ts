import { useEffect } from 'react';
import { useWords } from './use-words';

/** Names the browser's tab after what is shown. */
export function usePageTitle(title: string): void {
  const words = useWords();
  const desk = words('plugin.name');
  useEffect(() => {
    document.title = title === desk ? desk : `${title} · ${desk}`;
  }, [title, desk]);
}

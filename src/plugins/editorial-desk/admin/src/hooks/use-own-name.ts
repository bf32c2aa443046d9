import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** A row of a catalogue that has its name in both languages. */
export interface Bilingual {
  readonly name: string;
  readonly nameEn: string | null;
}

/** The name of a catalogue's row in the reader's language, or the Vietnamese one. */
export function useOwnName(): (row: Bilingual) => string {
  const { locale } = useIntl();
  return useCallback(
    ({ name, nameEn }) => (locale.startsWith('vi') ? name : (nameEn ?? name)),
    [locale],
  );
}

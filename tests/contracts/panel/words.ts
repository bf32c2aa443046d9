import { createIntl } from 'react-intl';
import en from '../../../src/plugins/editorial-desk/admin/src/translations/en.json';
import vi from '../../../src/plugins/editorial-desk/admin/src/translations/vi.json';
import type { Words } from '../../../src/plugins/editorial-desk/admin/src/presentation/words';

const MESSAGES = { vi, en } as const;

/** A language of the panel. */
export type Language = keyof typeof MESSAGES;

/** The languages of the panel. */
export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The panel's sentences as a page shows them; a sentence that is missing or broken throws. */
export function wordsIn(language: Language): Words {
  const intl = createIntl({
    locale: language,
    messages: MESSAGES[language],
    onError: (error) => {
      throw error;
    },
  });
  return (key, values) => intl.formatMessage({ id: `editorial-desk.${key}` }, values);
}

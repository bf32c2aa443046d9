import { prepareBrowser } from './first-visit';
import logo from './loudspeaker.svg';
import { theme } from './theme';
import coreVi from './translations/core.vi.json';
import { labelTranslations } from './translations/label-translations';
import labelsEn from './translations/labels.en.json';
import labelsVi from './translations/labels.vi.json';

/** The panel's looks and language; what it can do is added by the plugins. */
export default {
  config: {
    auth: { logo },
    menu: { logo },
    locales: ['vi'],
    theme,
    translations: {
      vi: { ...coreVi, ...labelTranslations(labelsVi) },
      en: labelTranslations(labelsEn),
    },
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap() {
    prepareBrowser(window.localStorage);
  },
};

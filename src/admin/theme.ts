import { darkTheme, extendTheme, lightTheme } from '@strapi/design-system';

const BUTTON = { buttonPrimary500: '#3b78bd', buttonPrimary600: '#1f5fa8' };

/**
 * A sober blue in place of Strapi's violet: red stays free for what is late or final. Every text
 * colour has a contrast of 4.5 or more on the grounds it is used on.
 */
export const theme = {
  light: extendTheme(lightTheme, {
    colors: {
      ...BUTTON,
      primary100: '#edf4fc',
      primary200: '#cbdff4',
      primary500: '#3b78bd',
      primary600: '#1f5fa8',
      primary700: '#174a85',
    },
  }),
  dark: extendTheme(darkTheme, {
    colors: { ...BUTTON, primary500: '#5c9ade', primary600: '#82b5f0', primary700: '#a9cdf7' },
  }),
};

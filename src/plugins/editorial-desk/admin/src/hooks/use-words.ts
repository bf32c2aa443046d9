import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../plugin-id';
import type { Words } from '../presentation/words';

/** The desk's sentences in the reader's language. */
export function useWords(): Words {
  const intl = useIntl();
  return useCallback(
    (key, values) => intl.formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: key }, values),
    [intl],
  );
}

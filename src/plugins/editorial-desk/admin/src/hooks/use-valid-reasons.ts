import { useMemo } from 'react';
import { localDateOf } from '../../../../../domain/shared/zone';
import { useReasonsQuery, type ReasonRow } from '../api/catalogue-api';
import { OFFICE_ZONE } from '../presentation/dates';

const NONE: readonly ReasonRow[] = [];

/** The reasons that may be cited today. */
export function useValidReasons(): readonly ReasonRow[] {
  const { data = NONE } = useReasonsQuery(undefined);
  return useMemo(() => {
    const today: string = localDateOf(Date.now(), OFFICE_ZONE);
    return data.filter(
      ({ validFrom, validUntil }) =>
        validFrom <= today && (validUntil === null || today <= validUntil),
    );
  }, [data]);
}

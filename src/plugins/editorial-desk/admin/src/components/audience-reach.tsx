import { Flex, Typography } from '@strapi/design-system';
import { useAudienceReachQuery } from '../api/desk-api';
import { useWords } from '../hooks/use-words';
import type { ShownAudience } from '../presentation/audience-sentence';

/** How many communes an audience reaches and which other posts reach it; silent while unknown. */
export function AudienceReach({ audience }: { readonly audience: ShownAudience }) {
  const words = useWords();
  const { data } = useAudienceReachQuery(audience);
  if (!data) return null;
  const { reach, overlaps } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {reach && reach.ofCommunes > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {words('dossier.audience.reach', { ...reach })}
        </Typography>
      )}
      {overlaps.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {words('dossier.audience.overlaps', { count: overlaps.length })}
        </Typography>
      )}
    </Flex>
  );
}

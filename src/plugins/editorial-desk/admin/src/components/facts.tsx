import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

/** One line of a list of facts. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts by name, one below the other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
      {facts.map(({ label, value }) => (
        <Box key={label}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}

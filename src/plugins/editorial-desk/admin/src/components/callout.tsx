import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface CalloutProps {
  readonly tone: 'warning' | 'danger' | 'secondary' | 'neutral' | 'success';
  readonly title?: string;
  /** Read out at once, for what happens after a button was pressed. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

/** Something to be read before going on, beside what it is about. */
export function Callout({ tone, title, urgent = false, children }: CalloutProps) {
  return (
    <Box
      role={urgent ? 'alert' : undefined}
      background={`${tone}100`}
      borderColor={`${tone}200`}
      hasRadius
      padding={4}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        {title && (
          <Typography fontWeight="bold" textColor="neutral800">
            {title}
          </Typography>
        )}
        {children}
      </Flex>
    </Box>
  );
}

import type { ReactNode } from 'react';
import { Flex, Tooltip, Typography } from '@strapi/design-system';
import type { Clock } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Tone } from '../presentation/tone';

interface PillProps {
  readonly tone: Tone;
  readonly icon?: typeof Clock;
  readonly hint?: string;
  readonly children: ReactNode;
  readonly 'data-testid'?: string;
}

const Frame = styled(Flex)`
  border-radius: 999px;
  white-space: nowrap;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** Amber text on an amber ground would be too faint to read. */
function textColourOf(tone: Tone) {
  return tone === 'warning' || tone === 'neutral' ? 'neutral800' : (`${tone}700` as const);
}

/** A badge: a word on a coloured ground, with an icon where it says something. */
export function Pill({ tone, icon: Icon, hint, children, ...rest }: PillProps) {
  const pill = (
    <Frame
      inline
      gap={1}
      paddingLeft={2}
      paddingRight={2}
      paddingTop={1}
      paddingBottom={1}
      background={`${tone}100`}
      borderColor={`${tone}200`}
      tabIndex={hint ? 0 : undefined}
      {...rest}
    >
      {Icon && <Icon aria-hidden fill={`${tone}600`} width="1.2rem" height="1.2rem" />}
      <Typography variant="pi" fontWeight="semiBold" textColor={textColourOf(tone)}>
        {children}
      </Typography>
    </Frame>
  );
  return hint ? <Tooltip label={hint}>{pill}</Tooltip> : pill;
}

import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDates } from '../hooks/use-dates';
import { useWords } from '../hooks/use-words';
import { windowScale } from '../presentation/window-bar';

interface WindowBarProps {
  readonly post: {
    readonly visibleFrom: string;
    readonly visibleUntil: string;
    readonly interactionUntil: string | null;
  };
  readonly now: string;
  /** False for a post that is off: its bar is grey. */
  readonly shown: boolean;
}

const Track = styled.div`
  position: relative;
  height: 1.2rem;
  border-radius: 999px;
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Stretch = styled.div<{
  $from: number;
  $width: number;
  $thin?: boolean;
  $tone: 'primary200' | 'success500' | 'neutral300' | 'neutral500';
}>`
  position: absolute;
  left: ${({ $from }) => $from}%;
  width: ${({ $width }) => $width}%;
  top: ${({ $thin }) => ($thin ? '0.35rem' : '0')};
  height: ${({ $thin }) => ($thin ? '0.5rem' : '1.2rem')};
  border-radius: 999px;
  background: ${({ theme, $tone }) => theme.colors[$tone]};
`;

const Now = styled.div<{ $at: number }>`
  position: absolute;
  left: calc(${({ $at }) => $at}% - 1px);
  top: -0.4rem;
  height: 2rem;
  width: 2px;
  background: ${({ theme }) => theme.colors.neutral800};

  &::before {
    content: '';
    position: absolute;
    left: -0.3rem;
    top: -0.2rem;
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.neutral800};
  }
`;

function placed({ from, width }: { from: number; width: number }) {
  return { $from: from, $width: width };
}

/** When a post is shown, how long of that readers may react, and where now is. */
export function WindowBar({ post, now, shown }: WindowBarProps) {
  const words = useWords();
  const dates = useDates();
  const { display, interaction, now: present } = windowScale(post, now);
  const from = dates.moment(post.visibleFrom);
  const until = dates.moment(post.visibleUntil);
  const closes = post.interactionUntil && dates.moment(post.interactionUntil);
  const label = [
    words('posts.bar.display', { from, until }),
    interaction && closes
      ? words('posts.bar.interaction', { until: closes })
      : words('posts.bar.reading'),
  ].join('. ');
  return (
    <Box minWidth="22rem">
      <Track role="img" aria-label={label} title={label}>
        <Stretch {...placed(display)} $tone={shown ? 'primary200' : 'neutral300'} />
        {interaction && (
          <Stretch {...placed(interaction)} $thin $tone={shown ? 'success500' : 'neutral500'} />
        )}
        <Now $at={present} aria-hidden />
      </Track>
      <Flex justifyContent="space-between" paddingTop={1} gap={2}>
        <Typography variant="pi" textColor="neutral600">
          {dates.date(post.visibleFrom)}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {dates.date(post.visibleUntil)}
        </Typography>
      </Flex>
    </Box>
  );
}

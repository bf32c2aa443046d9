import { Td, Th, Typography } from '@strapi/design-system';
import { css, styled } from 'styled-components';

/** Below this width the columns that can be spared give way, and their content moves into the first. */
const NARROW = '1180px';

const onlyWide = css`
  @media (max-width: ${NARROW}) {
    display: none;
  }
`;

/** A cell that a narrow screen leaves out. */
export const WideCell = styled(Td)`
  ${onlyWide}
`;

/** A head cell that a narrow screen leaves out. */
export const WideTh = styled(Th)`
  ${onlyWide}
`;

/** What stands in the first column on a narrow screen instead. */
export const NarrowOnly = styled.span`
  display: none;

  @media (max-width: ${NARROW}) {
    display: inline;
    white-space: nowrap;
  }
`;

/** A column's name; `always` keeps it on a narrow screen too. */
export function WideHeader({ label, always = false }: { label: string; always?: boolean }) {
  const Cell = always ? Th : WideTh;
  return (
    <Cell>
      <Typography variant="sigma" textColor="neutral600">
        {label}
      </Typography>
    </Cell>
  );
}

import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A tab that is a link, so that what it shows has an address; `aria-current` marks the present one. */
export const TabLink = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  padding: 0.8rem 1rem;
  border-bottom: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }

  &[aria-current='page'] {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

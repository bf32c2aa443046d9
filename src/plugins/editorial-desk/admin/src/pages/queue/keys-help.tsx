import { Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../../hooks/use-words';

interface KeysHelpProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const KEYS = [
  { key: '/', word: 'keys.search' },
  { key: 'j', word: 'keys.down' },
  { key: 'k', word: 'keys.up' },
  { key: 'Enter', word: 'keys.open' },
  { key: 'x', word: 'keys.tick' },
  { key: '?', word: 'keys.help' },
] as const;

const Name = styled.dt`
  flex: 0 0 6.4rem;
`;

const Key = styled.kbd`
  display: inline-block;
  min-width: 3.2rem;
  padding: 0.2rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: inherit;
  font-size: 1.3rem;
  text-align: center;
`;

/** The queue's keys and what each does. */
export function KeysHelp({ open, onOpenChange }: KeysHelpProps) {
  const words = useWords();
  return (
    <Modal.Root open={open} onOpenChange={onOpenChange}>
      <Modal.Content>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
            {KEYS.map(({ key, word }) => (
              <Flex key={key} gap={4}>
                <Name>
                  <Key>{key}</Key>
                </Name>
                <dd>
                  <Typography>{words(word)}</Typography>
                </dd>
              </Flex>
            ))}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

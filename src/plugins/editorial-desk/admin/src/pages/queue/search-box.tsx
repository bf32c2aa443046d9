import { useEffect, useRef, useState } from 'react';
import { useDebounce } from '@strapi/strapi/admin';
import { Searchbar, SearchForm } from '@strapi/design-system';
import { useWords } from '../../hooks/use-words';

interface SearchBoxProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

const PAUSE_MS = 300;
const LONGEST = 100;

/** Searches when the typing pauses; what stands in the address wins over what is half typed. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const words = useWords();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const settled = useDebounce(text, PAUSE_MS).trim();

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);

  useEffect(() => {
    if (settled === sent.current) return;
    sent.current = settled;
    onSearch(settled);
  }, [settled, onSearch]);

  return (
    <SearchForm onSubmit={(event: React.FormEvent) => event.preventDefault()}>
      <Searchbar
        name="q"
        value={text}
        maxLength={LONGEST}
        onChange={(event) => setText(event.target.value)}
        onClear={() => setText('')}
        clearLabel={words('queue.search.clear')}
        placeholder={words('queue.search')}
        size="S"
      >
        {words('queue.search')}
      </Searchbar>
    </SearchForm>
  );
}

import { useState } from 'react';
import { useDebounce } from '@strapi/strapi/admin';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import type { UnitView } from '../../../../../contracts/desk-views';
import { useUnitsQuery } from '../api/desk-api';
import { useWords } from '../hooks/use-words';

interface UnitPickerProps {
  /** The code of the unit that is picked; null for none. */
  readonly code: string | null;
  readonly label: string;
  readonly onPick: (code: string | null) => void;
}

const PAUSE_MS = 250;
const SHORTEST = 2;
const NONE: readonly UnitView[] = [];

/** What is offered for what was typed, or else the unit that is picked. */
function useOffered(typed: string, code: string | null) {
  const asked = useDebounce(typed, PAUSE_MS).trim();
  const isShort = asked.length < SHORTEST;
  const found = useUnitsQuery(new URLSearchParams({ q: asked }).toString(), { skip: isShort });
  const { data: picked = NONE } = useUnitsQuery(`code=${code ?? ''}`, { skip: code === null });
  const { data: matching = NONE } = found;
  return {
    isShort,
    loading: found.isFetching,
    units: isShort ? picked : matching,
    pickedLabel: code === null ? '' : (picked[0]?.label ?? ''),
  };
}

/** Finds an administrative unit by its name, typed with tones or without. */
export function UnitPicker({ code, label, onPick }: UnitPickerProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const { isShort, loading, units, pickedLabel } = useOffered(typed, code);
  return (
    <Combobox
      size="S"
      aria-label={label}
      placeholder={label}
      autocomplete={{ type: 'list', filter: 'contains' }}
      value={code ?? ''}
      textValue={typed === '' ? pickedLabel : typed}
      filterValue=""
      loading={loading}
      loadingMessage={words('unit.loading')}
      noOptionsMessage={() => words(isShort ? 'unit.type' : 'unit.none')}
      clearLabel={words('unit.clear')}
      onTextValueChange={setTyped}
      onChange={(value) => value && onPick(value)}
      onClear={() => {
        setTyped('');
        onPick(null);
      }}
    >
      {units.map((unit) => (
        <ComboboxOption key={unit.code} value={unit.code} textValue={unit.label}>
          {unit.label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}

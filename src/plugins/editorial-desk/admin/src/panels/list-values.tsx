import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { SUBMISSION_STATES } from '../../../../../domain/submission/lifecycle';
import { StateBadge } from '../components/state-badge';
import { SUBMISSION_UID } from '../plugin-id';

type Row = Readonly<Record<string, unknown>>;
type CellFormatter = (row: Row, header: Header, place: { model: string }) => ReactNode;

interface Header {
  readonly name: string;
  readonly attribute: { readonly type: string };
  readonly cellFormatter?: CellFormatter;
}

interface Columns {
  readonly displayedHeaders: readonly Header[];
  readonly layout: unknown;
}

/** Lets lists say the values of enumerations in words; Strapi shows the bare value. */
export function showValuesInWords({ displayedHeaders, layout }: Columns): Columns {
  const inWords: CellFormatter = (row, { name }, { model }) => (
    <ValueCell value={row[name]} isState={model === SUBMISSION_UID && name === 'state'} />
  );
  const headers = displayedHeaders.map((header) =>
    header.attribute.type === 'enumeration' ? { ...header, cellFormatter: inWords } : header,
  );
  return { displayedHeaders: headers, layout };
}

function ValueCell({ value, isState }: { readonly value: unknown; readonly isState: boolean }) {
  const intl = useIntl();
  const state = isState ? SUBMISSION_STATES.find((known) => known === value) : undefined;
  if (state) return <StateBadge state={state} />;
  if (typeof value !== 'string') return <Typography textColor="neutral600">–</Typography>;
  return (
    <Typography textColor="neutral800">
      {intl.formatMessage({ id: value, defaultMessage: value })}
    </Typography>
  );
}

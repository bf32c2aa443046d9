import { styled } from 'styled-components';
import type {
  OfficialDocument,
  Part,
  Table,
} from '../../../../../../domain/documents/official-document';
import { PHRASES } from '../../../../../../domain/documents/phrases';
import { SheetHead } from './sheet-head';

// A sheet of paper is white and its type black, whatever the panel's theme.
const Paper = styled.article`
  box-sizing: border-box;
  width: 100%;
  max-width: 210mm;
  margin: 0 auto 4rem;
  padding: 20mm 20mm 20mm 30mm;
  background: #fff;
  color: #000;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  box-shadow: 0 2px 12px rgb(33 33 52 / 12%);
  font:
    14pt/1.25 'Times New Roman',
    'Liberation Serif',
    Tinos,
    serif;

  @media (max-width: 767px) {
    padding: 2rem;
    font-size: 12pt;
  }

  p {
    margin: 6pt 0;
    text-align: justify;
    text-indent: 12.7mm;
  }

  strong {
    font-weight: 700;
  }

  em {
    font-style: italic;
  }

  table {
    width: 100%;
    margin: 6pt 0;
    border-collapse: collapse;
    font-size: 12pt;
  }

  th,
  td {
    border: 1px solid #000;
    padding: 3pt 5pt;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }

  th {
    font-weight: 700;
  }

  tbody th {
    text-align: left;
  }
`;

const Centre = styled.div<{ $bold?: boolean }>`
  text-align: center;
  font-weight: ${({ $bold }) => ($bold ? 700 : 400)};
`;

const Foot = styled.footer`
  display: grid;
  grid-template-columns: 62fr 98fr;
  gap: 4mm;
  margin-top: 8pt;
  break-inside: avoid;
`;

const Copies = styled.div`
  font-size: 11pt;

  strong {
    font-size: 12pt;
    font-style: italic;
  }
`;

const Opinion = styled.div`
  min-height: 28mm;
  margin: 6pt 0;
  padding: 4pt;
  border: 1px solid #000;
  text-align: center;
  font-size: 12pt;
  font-weight: 700;
`;

function TablePart({ part: { header, rows, widths } }: { part: Table }) {
  return (
    <table>
      <colgroup>
        {widths.map((width, at) => (
          <col key={at} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      {header && (
        <thead>
          <tr>
            {header.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((text, at) =>
              header === null && at === 0 ? (
                <th key={at} scope="row">
                  {text}
                </th>
              ) : (
                <td key={at}>{text}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BodyPart({ part }: { part: Part }) {
  if (part.kind === 'table') return <TablePart part={part} />;
  if (part.kind === 'box') return <Opinion>{part.title}</Opinion>;
  return (
    <p>
      {part.runs.map(({ text, bold, italic }, at) => {
        const styled = italic ? <em>{text}</em> : text;
        return <span key={at}>{bold ? <strong>{styled}</strong> : styled}</span>;
      })}
    </p>
  );
}

function Addressees({ addressees }: Pick<OfficialDocument, 'addressees'>) {
  if (addressees.length === 0) return null;
  const [first = ''] = addressees;
  return (
    <Centre style={{ margin: '12pt 0 8pt' }}>
      {PHRASES.addressedTo} {addressees.length === 1 ? first : addressees.join('; ')}
    </Centre>
  );
}

/** An official document as a sheet of paper. */
export function Sheet({ document }: { document: OfficialDocument }) {
  const { head, name, addressees, body, copies, signature } = document;
  return (
    <Paper lang="vi" data-paper data-testid="paper">
      <SheetHead head={head} />
      {name && (
        <Centre $bold style={{ margin: '12pt 0 8pt' }}>
          {name.type}
          <br />
          {name.about}
        </Centre>
      )}
      <Addressees addressees={addressees} />
      {body.map((part, at) => (
        <BodyPart key={at} part={part} />
      ))}
      <Foot>
        <Copies>
          <strong>{PHRASES.copies}</strong>
          {copies.map((text) => (
            <div key={text}>- {text}</div>
          ))}
        </Copies>
        <Centre $bold>
          {signature.capacity.map((line) => (
            <div key={line}>{line}</div>
          ))}
          <div style={{ marginTop: '22mm' }}>{signature.name}</div>
        </Centre>
      </Foot>
    </Paper>
  );
}

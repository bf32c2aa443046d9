import { styled } from 'styled-components';
import type { DocumentHead } from '../../../../../../domain/documents/official-document';
import { PHRASES } from '../../../../../../domain/documents/phrases';

const Head = styled.header`
  display: grid;
  grid-template-columns: 62fr 98fr;
  gap: 0 4mm;
  text-align: center;
  font-size: 12pt;

  @media (max-width: 767px) {
    grid-template-columns: 1fr;
    gap: 8pt;
  }
`;

const Line = styled.hr<{ $share: number }>`
  width: ${({ $share }) => $share}%;
  margin: 2pt auto 6pt;
  border: 0;
  border-top: 1px solid #000;
`;

/** The two blocks at the top: who writes and under what number; the nation, place and date. */
export function SheetHead({ head }: { head: DocumentHead }) {
  const { parent, issuer, number, about, placeAndDate } = head;
  return (
    <Head>
      <div>
        <div>{parent}</div>
        <strong>{issuer}</strong>
        <Line $share={34} />
        {number && <div style={{ fontSize: '13pt', whiteSpace: 'pre-wrap' }}>{number}</div>}
        {about && <div style={{ marginTop: '6pt' }}>{about}</div>}
      </div>
      <div>
        <strong>{PHRASES.nation}</strong>
        <br />
        <strong style={{ fontSize: '13pt' }}>{PHRASES.motto}</strong>
        <Line $share={60} />
        <em style={{ fontSize: '13pt' }}>{placeAndDate}</em>
      </div>
    </Head>
  );
}

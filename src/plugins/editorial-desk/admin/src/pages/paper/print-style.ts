import { createGlobalStyle } from 'styled-components';

/** Prints the sheet alone, on A4 with the margins of the Decree. */
export const PrintStyle = createGlobalStyle`
  @page {
    size: A4;
    margin: 20mm 20mm 20mm 30mm;
  }

  @media print {
    body * {
      visibility: hidden;
    }

    [data-paper],
    [data-paper] * {
      visibility: visible;
    }

    [data-paper] {
      position: absolute;
      inset: 0 0 auto;
      width: auto !important;
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      box-shadow: none !important;
    }
  }
`;

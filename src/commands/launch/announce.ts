import { GATEWAY_TOKEN_FILE } from '../seed-demo/gateway-token';
import type { Address } from './environment';

const ACCOUNTS: readonly (readonly [name: string, what: string])[] = [
  ['admin', 'super admin'],
  ['editor.tuphap', 'agency editor, Sở Tư pháp (province)'],
  ['head.tuphap', 'agency head, Sở Tư pháp'],
  ['editor.vhttdl', 'agency editor, Sở VHTTDL (province)'],
  ['editor.trangdai', 'agency editor, UBND phường Trảng Dài (commune)'],
  ['editor.longthanh', 'agency editor, UBND Long Thành'],
  ['officer.bienhoa', 'appraiser, Công an thành phố Biên Hòa'],
  ['head.bienhoa', 'office head, Công an thành phố Biên Hòa'],
  ['officer.longthanh', 'appraiser, Công an huyện Long Thành'],
  ['officer.pc06', 'appraiser, PC06'],
  ['head.pc06', 'office head, PC06'],
  ['leader', 'leader, Công an tỉnh Đồng Nai'],
  ['deputy', 'leader, Công an tỉnh Đồng Nai'],
  ['officer.c06', 'ministry officer, C06'],
  ['monitor', 'monitor: reads all of the province'],
  ['quantri', 'desk administrator: policy, calendar, catalogues'],
];

const CITIZENS = [
  'nam34.trangdai',
  'nu19.trangdai',
  'nu67.longthanh',
  'nam45.xuanloc',
  'nu30.hanoi',
];

/** Prints the addresses and the accounts; the last line says that the demo is ready. */
export function announce({ host, port }: Address): void {
  const base = `http://${host}:${port}`;
  const lines = [
    '',
    `Panel   ${base}/admin`,
    `Feed    ${base}/api/feed`,
    '',
    `Accounts of the panel (password ${process.env.DEMO_PASSWORD ?? ''}):`,
    ...ACCOUNTS.map(([name, what]) => `  ${`${name}@loa-phuong.example`.padEnd(38)} ${what}`),
    '',
    'Citizens, at POST /api/auth/local (same password):',
    ...CITIZENS.map((name) => `  citizen.${name}@loa-phuong.example`),
    '',
    `Gateway token: see ${GATEWAY_TOKEN_FILE}`,
    '',
    `ready ${base}`,
  ];
  console.log(lines.join('\n'));
}

import type { StaffSeed } from '../../src/commands/seed-demo/demo-seeds';

/** The password of every account in the tests. */
export const PASSWORD = 'Loa-Phuong-2024';

/** People of the panel beside those that the demo introduces. */
const EXTRA = {
  /** One person, two accounts: an agency's editor who is a leader as well. */
  'twohats.editor': { person: 'p-two-hats', role: 'agency-editor', agency: 'ubnd-trang-dai' },
  'twohats.leader': { person: 'p-two-hats', role: 'leader', office: 'leadership' },
  'twohats.watch': { person: 'p-two-hats', role: 'duty-officer', office: 'pc06' },
  /** An officer who belongs to the agency that asks. */
  'officer.own': { role: 'appraiser', agency: 'ubnd-trang-dai', office: 'ca-bien-hoa' },
  /** An officer of no office. */
  'officer.nowhere': { role: 'appraiser' },
  /** An editor of no agency. */
  'editor.nowhere': { role: 'agency-editor' },
  /** A second editor of an agency. */
  'colleague.trangdai': { role: 'agency-editor', agency: 'ubnd-trang-dai' },
} as const satisfies Record<string, Partial<StaffSeed>>;

/** The panel's people, by what stands before the @ of their address. */
export type Who =
  | keyof typeof EXTRA
  | 'admin'
  | 'editor.tuphap'
  | 'head.tuphap'
  | 'editor.vhttdl'
  | 'editor.trangdai'
  | 'editor.longthanh'
  | 'officer.bienhoa'
  | 'head.bienhoa'
  | 'officer.longthanh'
  | 'officer.pc06'
  | 'head.pc06'
  | 'leader'
  | 'deputy'
  | 'duty'
  | 'officer.c06'
  | 'clerk.pc06'
  | 'clerk2.pc06'
  | 'secretary'
  | 'breakglass'
  | 'monitor'
  | 'quantri';

/** The citizens, by what stands after `citizen.` in their address. */
export type Citizen =
  'nam34.trangdai' | 'nu19.trangdai' | 'nu67.longthanh' | 'nam45.xuanloc' | 'nu30.hanoi';

/** The address of an account. */
export function emailOf(who: string): string {
  return `${who}@loa-phuong.example`;
}

/** The extra people in the form of the demo's. */
export function extraStaff(): StaffSeed[] {
  return Object.entries(EXTRA).map(([who, facts]) => ({
    email: emailOf(who),
    firstname: 'Người thử',
    lastname: who,
    title: `Kiểm thử ${who}`,
    person: `p-${who}`,
    agency: null,
    office: null,
    login: true,
    ...facts,
  }));
}

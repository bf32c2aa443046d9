import type { OfficeKind } from '../submission/actor';
import type { Signature } from './official-document';
import { capitals } from './writing-rules';

/** An office, as far as its documents name it. */
export interface IssuingOffice {
  readonly name: string;
  /** The body above it; null when the catalogue has none. */
  readonly parentName: string | null;
  readonly symbol: string;
  readonly kind: OfficeKind;
  readonly phone: string | null;
}

/** Who acted, as the ledger has it. */
export interface Signatory {
  readonly name: string;
  readonly title: string;
  /** How the person signed: "direct", or for a head by a recorded delegation. */
  readonly capacity: string;
}

const UNIT_KINDS = '(tỉnh|thành phố|huyện|thị xã|quận|phường|xã)';

/** The body that a document comes from: the leadership signs for the police of the province. */
export function bodyOf({ name }: IssuingOffice): string {
  return name.replace(/^Lãnh đạo /, '').replace(/ \([A-Z]+\d+\)$/, '');
}

/** The issuer in the head, shortened as the forces shorten it (Decree 30/2020, Annex I, II.2). */
export function issuerLine(office: IssuingOffice): string {
  const short = bodyOf(office)
    .replace('quản lý hành chính', 'QLHC')
    .replace('trật tự xã hội', 'TTXH');
  return glued(capitals(short));
}

/** Keeps the last two words on one line, so that no line ends in the middle of a place's name. */
function glued(text: string): string {
  return text.replace(/ (?=\S+$)/, '\u00a0');
}

/** The body above the issuer, in the first line of the head; empty when there is none. */
export function parentLine({ parentName }: IssuingOffice): string {
  return capitals(parentName ?? '');
}

/**
 * The place that a document is dated from: the unit that the office works for, by its bare name
 * (Decree 30/2020, Annex I, part I, section II.4); the ministry's departments sit in Hà Nội.
 */
export function placeOf(office: IssuingOffice): string {
  if (office.kind === 'ministry-department') return 'Hà Nội';
  const named = office.kind === 'provincial-department' ? office.parentName : office.name;
  const [, , place] = new RegExp(`Công an ${UNIT_KINDS} (.+)$`).exec(named ?? '') ?? [];
  return place ?? named ?? '';
}

/** What the head of an office is called. */
export function headTitle(office: IssuingOffice): string {
  switch (office.kind) {
    case 'ministry-department':
      return 'Cục trưởng';
    case 'provincial-leadership':
      return 'Giám đốc';
    case 'provincial-department':
      return 'Trưởng phòng';
    case 'district-police': {
      const [, unit = ''] = new RegExp(`Công an ${UNIT_KINDS} `).exec(office.name) ?? [];
      return `Trưởng Công an ${unit}`.trim();
    }
    default:
      return office.kind satisfies never;
  }
}

/** How a delegation in the ledger stands before the title of the head. */
const RECORDED = /^(KT|TL|TUQ|Q)\b/i;

/**
 * The signature block (Decree 30/2020 art. 13; Annex I, part I, section II.7): the head signs with
 * the title alone, a deputy in the head's place (KT.), anybody else by order of the head (TL.);
 * what a recorded delegation says comes before all of it.
 */
export function signatureOf(
  { name, title, capacity }: Signatory,
  office: IssuingOffice,
): Signature {
  const head = headTitle(office);
  const own = bareTitle(title, head);
  const mark = recordedCapacity(capacity) ?? usualCapacity(own, head);
  if (mark === null || own === '') return { capacity: [capitals(head)], name };
  return { capacity: [`${mark} ${capitals(head)}`, glued(capitals(own))], name };
}

function recordedCapacity(capacity: string): string | null {
  const [, mark] = RECORDED.exec(capacity) ?? [];
  return mark === undefined ? null : `${mark.toUpperCase()}.`;
}

function usualCapacity(title: string, head: string): string | null {
  if (title.toLowerCase() === head.toLowerCase()) return null;
  return /^Phó /.test(title) ? 'KT.' : 'TL.';
}

/** "Phó Giám đốc Công an tỉnh" signs as "Phó Giám đốc": the head of the page names the body. */
function bareTitle(title: string, head: string): string {
  const at = title.toLowerCase().indexOf(head.toLowerCase());
  return at >= 0 && /^(Phó )?$/.test(title.slice(0, at)) ? title.slice(0, at + head.length) : title;
}

import type { FindingCode } from './finding';
import { isPublicNumber, type PreflightPolicy } from './preflight-policy';

/** A number that belongs to a person; only its last digits are told. */
export interface PersonalNumber {
  readonly code: Extract<FindingCode, 'national_id_number' | 'phone_number'>;
  readonly masked: string;
}

const GAP = String.raw`[\s.\-()]{0,2}`;

/** No letter or digit stands right before a number, no digit right after it. */
function numbers(start: string, digits: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}]|\p{N}[.,\-])${start}(?:${GAP}\d)${digits}(?![.,\-]?\p{N})`,
    'gu',
  );
}

/** 12 digits on the card; the old card had 9 (Law 26/2023/QH15 art. 12; Decree 05/1999). */
const NATIONAL_ID = numbers(String.raw`\d`, '{11}');
const OLD_NATIONAL_ID = numbers(String.raw`\d`, '{8}');
const PHONE = numbers(String.raw`(?:\+\s?84|0084|84|0|1(?=[\s.]?[89]))`, '{7,11}');

/** The codes of provinces with which a national ID number begins (Circular 59/2021/TT-BCA). */
const PROVINCES = { first: 1, last: 96 };

const PERSONAL = /(?:cccd|cmnd|cmt|căn cước|chứng minh|định danh|số thẻ)/iu;
const OLD_CARD = /(?:cmnd|cmt|chứng minh)/iu;
const CONTEXT_LENGTH = 48;
const SHOWN = 3;

/**
 * National ID numbers (12 digits; 9 on old cards, which only their context tells apart) and telephone
 * numbers in a text. Numbers of documents are neither, nor are those that policy calls public.
 */
export function findPersonalNumbers(
  text: string,
  policy: PreflightPolicy,
): readonly PersonalNumber[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC');
  const ids = [
    ...matches(plain, NATIONAL_ID).filter(isNationalId),
    ...matches(plain, OLD_NATIONAL_ID).filter(({ before }) => OLD_CARD.test(before)),
  ];
  const phones = matches(plain, PHONE)
    .filter(({ start, end }) => ids.every((id) => end <= id.start || id.end <= start))
    .filter((one) => isPhone(one.digits) && !isPublicNumber(nationalForm(one.digits), policy));
  return [
    ...ids.map(({ digits }) => ({ code: 'national_id_number' as const, masked: mask(digits) })),
    ...phones.map(({ digits }) => ({ code: 'phone_number' as const, masked: mask(digits) })),
  ];
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly before: string;
}

/** What a pattern finds; "0912345678/UBND-VX" is what a letter is called, and left out. */
function matches(text: string, pattern: RegExp): Match[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    if (/^\s?\/\s?\p{L}/u.test(text.slice(end, end + 3))) return [];
    const before = text.slice(Math.max(0, index - CONTEXT_LENGTH), index);
    return [{ start: index, end, digits: found.replace(/\D/g, ''), before }];
  });
}

function isNationalId({ digits, before }: Match): boolean {
  const province = Number(digits.slice(0, 3));
  return (province >= PROVINCES.first && province <= PROVINCES.last) || PERSONAL.test(before);
}

/** The number as it is dialled within the country. */
function nationalForm(digits: string): string {
  return digits.replace(/^(?:0084|84(?=\d{9}))/, '0');
}

/** Mobile, landline, and the service numbers that policy may call public. */
function isPhone(digits: string): boolean {
  return /^(?:0[35789]\d{8}|02\d{9}|1[89]00\d{4}(?:\d{2})?)$/.test(nationalForm(digits));
}

function mask(digits: string): string {
  return '•'.repeat(digits.length - SHOWN) + digits.slice(-SHOWN);
}

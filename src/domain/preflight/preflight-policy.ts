import type { FindingCode, OverridableCode, WEIGHTS } from './finding';

/** How much each finding weighs, and what is taken for granted. */
export interface PreflightPolicy {
  readonly severity: Readonly<Record<FindingCode, (typeof WEIGHTS)[number]>>;
  /** Blocking findings that an editor may answer for with a written reason. */
  readonly overridable: readonly OverridableCode[];
  /** Hosts that articles may link to; `*.gov.vn` stands for the host and all below it. */
  readonly trustedHosts: readonly string[];
  /** Numbers that are everybody's; an x stands for any digit. */
  readonly publicNumbers: readonly string[];
  readonly coverWidth: number;
  readonly coverHeight: number;
  /** From which likeness in percent on two texts count as nearly the same. */
  readonly likeness: number;
}

/**
 * What holds where nothing else was decided. Secrets of the state and unsafe files are nobody's to
 * wave through (Law 29/2018/QH15); personal numbers are, for an office's own telephone.
 */
export const DEFAULT_PREFLIGHT_POLICY: PreflightPolicy = {
  severity: {
    secrecy_stamp: 'blocking',
    file_with_secrecy_stamp: 'blocking',
    file_unsafe: 'blocking',
    file_not_searchable: 'advisory',
    national_id_number: 'blocking',
    phone_number: 'blocking',
    link_deceptive: 'blocking',
    link_not_https: 'advisory',
    link_unknown_host: 'advisory',
    image_too_small: 'advisory',
    image_ratio_unusual: 'advisory',
    image_alternative_text_missing: 'blocking',
    text_repeated: 'advisory',
    text_nearly_repeated: 'advisory',
    topic_off_list: 'advisory',
    scope_beyond_territory: 'advisory',
    audience_overlap: 'advisory',
  },
  overridable: ['national_id_number', 'phone_number', 'image_alternative_text_missing'],
  trustedHosts: ['*.gov.vn'],
  publicNumbers: [
    '111',
    '112',
    '113',
    '114',
    '115',
    '1800xxxx',
    '1900xxxx',
    '1800xxxxxx',
    '1900xxxxxx',
  ],
  coverWidth: 1280,
  coverHeight: 720,
  likeness: 80,
};

/** Tells whether a value fits one of the patterns, in which an x stands for any digit. */
export function isPublicNumber(digits: string, { publicNumbers }: PreflightPolicy): boolean {
  return publicNumbers.some((pattern) =>
    new RegExp(`^${pattern.replace(/[^0-9xX]/g, '').replace(/x/gi, '\\d')}$`).test(digits),
  );
}

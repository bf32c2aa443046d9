import type { FindingCode } from './finding';
import type { PreflightPolicy } from './preflight-policy';

/** What speaks against an address in an article. */
export interface LinkFault {
  readonly code: Extract<FindingCode, 'link_deceptive' | 'link_not_https' | 'link_unknown_host'>;
  readonly host: string;
}

const BARE = /(?<![\p{L}\p{N}@/.])(?:https?:\/\/|\/\/|www\.)[^\s<>"“”]+/giu;
const HOST_SHOWN = 80;

/** The addresses that a text spells out. */
export function linksIn(text: string): readonly string[] {
  return [...text.matchAll(BARE)].map(([found]) => found.replace(/[).,;:!?…]+$/u, ''));
}

/**
 * What speaks against a link: an address that pretends to lead elsewhere or is no web address at
 * all, one that is not encrypted, one that nobody has vouched for. Null for a good one.
 */
export function faultOfLink(link: string, { trustedHosts }: PreflightPolicy): LinkFault | null {
  const address = link.trim();
  if (/^(?:mailto|tel):[^/\\]+$/i.test(address)) return null;
  const { isEncrypted, authority } = partsOf(address);
  const host = authority.replace(/:\d{1,5}$/, '').toLowerCase();
  const fault = (code: LinkFault['code']) => ({ code, host: shownHost(authority || address) });
  if (isDeceptive(address, host, trustedHosts)) return fault('link_deceptive');
  if (!trustedHosts.some((trusted) => isTrusted(host, trusted))) return fault('link_unknown_host');
  return isEncrypted ? null : fault('link_not_https');
}

/** What a browser would take for the scheme and the host of an address with both. */
function partsOf(address: string): { readonly isEncrypted: boolean; readonly authority: string } {
  const whole = /^www\./i.test(address) ? `https://${address}` : address;
  const [, scheme = '', authority = ''] = /^(https?):\/\/([^/?#]*)/i.exec(whole) ?? [];
  return { isEncrypted: scheme.toLowerCase() === 'https', authority };
}

function isTrusted(host: string, trusted: string): boolean {
  const wanted = trusted.toLowerCase();
  if (!wanted.startsWith('*.')) return host === wanted;
  const base = wanted.slice(2);
  return host === base || host.endsWith(`.${base}`);
}

/** Nothing but letters, digits, hyphens and dots, with a name as its last part: no bare number. */
const PLAIN_HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

function isDeceptive(address: string, host: string, trustedHosts: readonly string[]): boolean {
  if (!PLAIN_HOST.test(host) || /[\\\p{Cc}\p{Cf}]/u.test(address)) return true;
  if (host.split('.').some((label) => label.startsWith('xn--'))) return true;
  return trustedHosts.some((trusted) => imitates(host, trusted.replace(/^\*\./, '').toLowerCase()));
}

/** A trusted name that the host carries without ending in it, or spells with look-alike letters. */
function imitates(host: string, trusted: string): boolean {
  if (isTrusted(host, `*.${trusted}`)) return false;
  const inside =
    `.${host}.`.includes(`.${trusted}.`) || host.includes(`${trusted.replaceAll('.', '-')}.`);
  const drawn = drawnAs(host);
  const target = drawnAs(trusted);
  return inside || drawn === target || drawn.endsWith(`.${target}`);
}

/** Signs that look alike in small print, as one of them. */
function drawnAs(host: string): string {
  return host.replace(/0/g, 'o').replace(/[1i]/g, 'l').replace(/rn/g, 'm').replace(/vv/g, 'w');
}

function shownHost(host: string): string {
  const visible = host.replace(/[\p{Cc}\p{Cf}]/gu, '');
  return visible.length > HOST_SHOWN ? `${visible.slice(0, HOST_SHOWN)}…` : visible;
}

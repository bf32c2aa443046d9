import type { AudienceGender, AudienceScope } from '../audience/audience-rule';
import type { UnitLevel } from '../audience/territory';
import { canonicalJson } from './canonical-json';
import type { Json, Sha256 } from './canonical-json';

// Types, not interfaces: only a type alias is known to have no members beyond those listed here,
// which is what makes it Json.

/** A picture: what is signed is its bytes, by their SHA-256 in hex, and its alternative text. */
export type RevisionImage = { readonly sha256: string; readonly alternativeText: string };

/** The official letter of request (CV 6915 2b). `issuedOn` is a local date. */
export type RevisionLetter = {
  readonly number: string;
  readonly issuedOn: string;
  readonly signatory: string;
  readonly signatoryTitle: string;
  readonly fileSha256: string;
};

/** The audience, with the units as they were called when it was submitted. */
export type RevisionAudience = {
  readonly name: string;
  readonly scope: AudienceScope;
  readonly units: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly level: UnitLevel;
  }[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly gender: AudienceGender;
};

/** All that a revision says, and so all that an approval approves: what, to whom, and when. */
export type RevisionContent = {
  readonly title: string;
  readonly summary: string;
  /** The article's blocks. */
  readonly body: Json;
  readonly cover: RevisionImage;
  /** The pictures in the article, in their order. */
  readonly images: readonly RevisionImage[];
  /** The topic's code. */
  readonly topic: string;
  readonly programme: 'none' | 'model-22' | 'model-30';
  readonly source: { readonly name: string; readonly url: string } | null;
  readonly letter: RevisionLetter;
  readonly audience: RevisionAudience;
  /** ISO 8601, as `formatInstant` writes it; so are the other two. */
  readonly visibleFrom: string;
  readonly visibleUntil: string;
  /** Null when the post is for reading only. */
  readonly interactionUntil: string | null;
  readonly justification: string | null;
  readonly notes: string | null;
  readonly agency: { readonly id: string; readonly name: string };
};

/** Told apart from every other hash, and from what a later form of revisions will hash. */
const FORM = 'loa-phuong revision 1';

/**
 * The fingerprint of a revision: SHA-256 over the canonical form of all it says, in hex. The order
 * in which an audience lists its units says nothing and does not count. Throws a TypeError for
 * text that is not well-formed.
 */
export function fingerprintOf(content: RevisionContent, sha256: Sha256): string {
  const units = [...content.audience.units].sort((a, b) => (a.id < b.id ? -1 : 1));
  const signed = { ...content, audience: { ...content.audience, units } };
  return sha256(`${FORM}\n${canonicalJson(signed)}`);
}

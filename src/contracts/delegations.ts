import { z } from 'zod';
import { CAPACITIES } from '../domain/submission/actor';

/** The body of `POST /editorial-desk/delegations`; people by the desk's own keys. */
export const delegationBody = z.strictObject({
  principal: z.string().min(1).max(60),
  delegate: z.string().min(1).max(60),
  capacity: z.enum(CAPACITIES),
  documentNumber: z.string().trim().min(1).max(60),
  documentDate: z.iso.date(),
  /** The scanned document, by its id in the media library. */
  file: z.int().min(1),
  validFrom: z.iso.date(),
  validUntil: z.iso.date(),
});

/** The parsed body of a new delegation. */
export type DelegationBody = z.output<typeof delegationBody>;

/** The body of `POST /editorial-desk/delegations/:documentId/revoke`. */
export const revocationBody = z.strictObject({ reason: z.string().max(4000).default('') });

/** A delegation as the desk shows it. */
export interface DelegationView {
  readonly documentId: string;
  readonly principal: { readonly name: string; readonly title: string };
  readonly delegate: { readonly name: string; readonly title: string };
  readonly capacity: string;
  readonly document: {
    readonly number: string;
    readonly issuedOn: string;
    readonly file: { readonly name: string; readonly url: string } | null;
  };
  readonly validFrom: string;
  readonly validUntil: string;
  readonly recordedBy: string;
  readonly revoked: {
    readonly at: string;
    readonly by: string | null;
    readonly reason: string | null;
  } | null;
}

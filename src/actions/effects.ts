import type { Json } from '../domain/decision/canonical-json';
import type { EscalationStep } from '../domain/calendar/escalation';
import type { LocalDate } from '../domain/shared/local-date';
import type { Correction } from '../domain/submission/dossier';
import type { SubmissionState } from '../domain/submission/lifecycle';
import type { DossierPatch, DraftSnapshot, OfficeFacts } from './dossier-file';

/** The books that numbers are taken from, one a purpose. */
export type BookKind = 'receipt' | 'notice' | 'decision' | 'dispatch';

/** A number to be taken, in the same transaction as everything else. */
export interface NumberRequest {
  readonly kind: BookKind;
  /** The office whose book it is. */
  readonly office: OfficeFacts;
}

/**
 * What an action decided; the shell carries it out. `ledger` is what the row says beyond who, when
 * and on what. Numbers taken are added to the ledger's details under their kind.
 */
export interface Effects {
  readonly state: SubmissionState;
  readonly patch: DossierPatch;
  readonly reason?: string | null;
  readonly details?: Readonly<Record<string, Json>>;
  readonly numbers?: readonly NumberRequest[];
  readonly revision?: DraftSnapshot & { readonly fingerprint: string };
  readonly notice?: {
    readonly kind: 'changes-requested' | 'refusal';
    readonly reason: string | null;
    readonly items: readonly Correction[];
    readonly respondBy?: LocalDate;
  };
  readonly publishes?: boolean;
  /** The step of the deadline that an escalation tells of. */
  readonly step?: EscalationStep;
}

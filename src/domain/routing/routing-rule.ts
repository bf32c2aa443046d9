import type { LocalDate } from '../shared/local-date';

/** The level of the body that asks (CV 6915, footnote 4, tells the levels apart). */
export type RequesterLevel = 'commune' | 'district' | 'province' | 'central';

/** What kind of body asks. */
export type AgencyKind =
  | 'peoples-committee'
  | 'specialised-agency'
  | 'central-agency'
  | 'socio-political-organisation'
  | 'public-service-unit'
  | 'party-body'
  | 'police';

/**
 * One row of the dated table that says which police office receives whose requests. The table of
 * 2024 is footnote 4 of CV 6915: bodies of commune or district level to the police of their
 * district; specialised agencies of the province, central agencies in the province and political
 * or socio-political organisations of the province to PC06. Later reforms are further rows.
 */
export interface RoutingRule {
  readonly id: string;
  readonly requesterLevel: RequesterLevel;
  /** `any` holds for the kinds that have no rule of their own in the same territory. */
  readonly requesterKind: AgencyKind | 'any';
  /** Id of the unit in which the rule holds, with all units below it. */
  readonly territory: string;
  /** Id of the office that receives. */
  readonly office: string;
  readonly validFrom: LocalDate;
  /** Last day of validity, included; null without end. */
  readonly validUntil: LocalDate | null;
  readonly legalBasis: string;
  readonly status: 'confirmed' | 'provisional';
}

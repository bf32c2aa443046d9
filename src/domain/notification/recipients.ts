import { maySee, type DossierPlace, type Viewer } from '../decision/jurisdiction';
import type { Participant } from '../submission/dossier';
import { eventRowOf, type Audience, type DeskEvent } from './desk-events';

/** Somebody with an account of the panel that is in use. */
export interface StaffMember extends Viewer {
  /** The account's number; one person may have several accounts. */
  readonly account: number;
  readonly person: string;
  readonly language: 'vi' | 'en';
  /** Whether the account has the role of an office's head. */
  readonly isHead: boolean;
}

/** The dossier after the act, as far as it says who is concerned. */
export interface Addressing extends DossierPlace {
  /** The office before the act, where the act moved the dossier. */
  readonly formerOfficeId: string | null;
  /** In whose hands the head has put it; null when in nobody's. */
  readonly assignee: string | null;
  readonly participants: readonly Participant[];
  /** The person who acted; null when it was the system. */
  readonly actor: string | null;
}

/**
 * The accounts that are told of an event: those of its audiences, each once, without the person who
 * acted unless the event acknowledges an act, and never anybody who may not see the dossier.
 */
export function recipientsOf(
  event: DeskEvent,
  dossier: Addressing,
  staff: readonly StaffMember[],
): readonly StaffMember[] {
  const { to, acknowledges } = eventRowOf(event);
  const chosen = new Set(to.flatMap((audience) => AUDIENCES[audience](dossier, staff)));
  return [...chosen]
    .filter(({ person }) => acknowledges || person !== dossier.actor)
    .filter((member) => knows(member, dossier));
}

type Find = (dossier: Addressing, staff: readonly StaffMember[]) => readonly StaffMember[];

const office: Find = ({ officeId }, staff) => ofOffice(officeId, staff);

const AUDIENCES: Readonly<Record<Audience, Find>> = {
  agency: ({ agencyId }, staff) => staff.filter((member) => member.agencyId === agencyId),
  submitter: (dossier, staff) => lastWith('submitter', dossier, staff),
  office,
  'former-office': ({ formerOfficeId }, staff) => ofOffice(formerOfficeId, staff),
  appraiser: (dossier, staff) => {
    const colleagues = office(dossier, staff);
    const assigned = colleagues.filter(({ person }) => person === dossier.assignee);
    return orElse(orElse(assigned, lastWith('appraiser', dossier, colleagues)), colleagues);
  },
  'office-head': (dossier, staff) => {
    const colleagues = office(dossier, staff);
    const heads = colleagues.filter(({ isHead }) => isHead);
    return orElse(heads, colleagues);
  },
  leaders: (_dossier, staff) => ofKind('provincial-leadership', staff),
  ministry: (_dossier, staff) => ofKind('ministry-department', staff),
};

function ofKind(
  kind: StaffMember['officeKind'],
  staff: readonly StaffMember[],
): readonly StaffMember[] {
  return staff.filter(({ officeKind }) => officeKind === kind);
}

function ofOffice(officeId: string | null, staff: readonly StaffMember[]): readonly StaffMember[] {
  return officeId === null ? [] : staff.filter((member) => member.officeId === officeId);
}

/** The accounts of the person who last took this part, among these people. */
function lastWith(
  part: Participant['part'],
  { participants }: Addressing,
  among: readonly StaffMember[],
): readonly StaffMember[] {
  const people = participants.filter((one) => one.part === part).map(({ person }) => person);
  const last = people.filter((one) => among.some(({ person }) => person === one)).at(-1);
  return among.filter(({ person }) => person === last);
}

/** A notification whose addressee is gone goes to the whole office rather than to nobody. */
function orElse(
  wanted: readonly StaffMember[],
  instead: readonly StaffMember[],
): readonly StaffMember[] {
  return wanted.length > 0 ? wanted : instead;
}

/** An office that a dossier has just left is told so, and no more, though it no longer sees it. */
function knows(member: StaffMember, dossier: Addressing): boolean {
  const isFormer = dossier.formerOfficeId !== null && member.officeId === dossier.formerOfficeId;
  return isFormer || maySee(member, dossier);
}

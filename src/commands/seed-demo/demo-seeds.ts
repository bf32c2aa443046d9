import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readJsonSeed, type TerritorySet } from '../../adapters/seeds/read-seeds';
import type { UnitLevel } from '../../domain/audience/territory';
import type { EscalationStep } from '../../domain/calendar/escalation';
import type { Scope } from '../../domain/submission/dossier';
import type { FollowUp, PostAction } from '../../domain/post/post-lifecycle';
import type { Action, Role } from '../../domain/submission/lifecycle';

/** A person of the demo with an account of the panel. */
export interface StaffSeed {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly person: string;
  readonly title: string;
  readonly role: Role;
  readonly agency: string | null;
  readonly office: string | null;
  /** Whether the account is one of those that the demo introduces. */
  readonly login: boolean;
}

/** A citizen of the demo; places are keys of places.json. */
export interface CitizenSeed {
  readonly email: string;
  readonly gender: 'male' | 'female';
  readonly age: number;
  readonly residence: string;
  readonly temporaryResidence: string | null;
}

/** An audience by places. */
export interface AudienceSeed {
  readonly name: string;
  readonly places: readonly string[];
  readonly scope: Scope;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly gender: 'any' | 'male' | 'female';
}

/** The parts of a dossier that a later round may change. */
export interface ArticleSeed {
  readonly title: string;
  readonly summary: string;
  readonly body: readonly string[];
  readonly audience: AudienceSeed;
  readonly cover: { readonly theme: string; readonly alternativeText: string };
  readonly justification: string | null;
  readonly notes: string | null;
}

/** One act of a dossier's history, at a working day and local time relative to the demo's day. */
export interface StepSeed {
  readonly do: Action;
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
  /** The office that a dossier is rerouted to, by its code. */
  readonly office?: string;
  /** Who a dossier is assigned to, by address; without it, to who acts. */
  readonly to?: string;
  /** By how many working days a due date is extended. */
  readonly workingDays?: number;
  /** The step of a deadline that is told of. */
  readonly step?: EscalationStep;
  readonly proposal?: string;
  readonly notes?: Readonly<Record<string, string>>;
  readonly fail?: readonly string[];
  readonly notApplicable?: readonly string[];
  readonly corrections?: readonly Readonly<Record<string, unknown>>[];
  readonly reply?: readonly { readonly item: number; readonly text: string }[];
  /** What the editor answers for, finding by finding. */
  readonly overrides?: readonly { readonly code: string; readonly reason: string }[];
  readonly changes?: Partial<ArticleSeed>;
}

/** One act on the post of a dossier. */
export interface PostStepSeed {
  readonly do: PostAction;
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
  readonly reasonCode?: string;
  readonly visibleUntil?: string;
  readonly interactionUntil?: string;
}

/** A dossier of the demo with its history. */
export interface DossierSeed extends ArticleSeed {
  readonly key: string;
  readonly agency: string;
  readonly editor: string;
  readonly topic: string;
  readonly programme: string;
  readonly source: { readonly name: string; readonly url: string } | null;
  readonly letter: {
    readonly number: string;
    readonly signatory: string;
    readonly signatoryTitle: string;
  };
  readonly window: {
    readonly from: string;
    readonly until: string;
    readonly interactionUntil: string | null;
  };
  readonly letterOn: string;
  readonly steps: readonly StepSeed[];
  readonly postSteps?: readonly PostStepSeed[];
}

/** A request that follows the post of another dossier, with what its editor changes. */
export interface FollowUpSeed extends Pick<DossierSeed, 'key' | 'editor' | 'letter' | 'letterOn'> {
  readonly kind: FollowUp;
  /** The key of the dossier whose post it follows. */
  readonly follows: string;
  /** When its editor begins it. */
  readonly at: string;
  readonly visibleUntil?: string;
  readonly changes?: Partial<ArticleSeed>;
  readonly steps: readonly StepSeed[];
}

/** A named place: units of one level by their codes. */
export interface PlaceSeed {
  readonly level: UnitLevel;
  readonly codes: readonly string[];
}

/** Everything the demo is made of, for one territory set. */
export interface DemoSeeds {
  readonly staff: readonly StaffSeed[];
  readonly citizens: readonly CitizenSeed[];
  readonly dossiers: readonly DossierSeed[];
  readonly followUps: readonly FollowUpSeed[];
  readonly places: Readonly<Record<string, PlaceSeed>>;
}

/** Reads the demo's seeds; dossiers in the order of their keys. */
export async function readDemoSeeds(set: TerritorySet): Promise<DemoSeeds> {
  const files = (await readdir(path.resolve('database/seeds/demo/dossiers'))).sort();
  const dossiers = files.map((file) => readJsonSeed<DossierSeed>(`demo/dossiers/${file}`));
  return {
    staff: await readJsonSeed<StaffSeed[]>('demo/staff.json'),
    citizens: await readJsonSeed<CitizenSeed[]>('demo/citizens.json'),
    dossiers: await Promise.all(dossiers),
    followUps: await readJsonSeed<FollowUpSeed[]>('demo/follow-ups.json'),
    places: await readJsonSeed<DemoSeeds['places']>(`territories/${set}/places.json`),
  };
}

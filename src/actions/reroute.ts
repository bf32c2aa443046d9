import { invalidRequest } from '../contracts/errors';
import { routeRequest } from '../domain/routing/route-request';
import { refusal } from '../domain/shared/refusal';
import type { Command, Situation, Verb } from './command';
import type { OfficeRecord } from './dossier-file';
import type { Ports } from './ports';
import { writtenReason } from './written-reason';

/**
 * Passes a request to the office that is to deal with it, to be received there. Both offices stay
 * on record and go on seeing the dossier; the clock runs on, since the agency has no part in it.
 */
export const reroute: Verb<'reroute'> = {
  action: 'reroute',
  async decide(command, ports) {
    const reason = writtenReason(command.payload.reason);
    const target = await targetOf(command, ports);
    const { office, dossier } = command.file;
    const route = await routingOf(command, ports);
    return {
      state: 'submitted',
      patch: {
        officeId: target.id,
        formerOfficeIds: withOffice(dossier.formerOfficeIds, dossier.officeId),
        assignee: null,
      },
      reason,
      details: {
        from: office && { id: office.id, name: office.name },
        to: { id: target.id, name: target.name },
        routedBy: route?.office === target.id ? route.legalBasis : null,
      },
    };
  },
};

function withOffice(ids: readonly string[], id: string | null): readonly string[] {
  return id === null ? ids : [...new Set([...ids, id])];
}

async function targetOf(command: Command<'reroute'>, ports: Ports): Promise<OfficeRecord> {
  const field = 'office';
  const offices = await ports.reference.offices();
  const target = offices.find(({ id }) => id === command.payload.office);
  if (!target) throw invalidRequest([refusal('office_unknown', { field })]);
  if (target.id === command.file.dossier.officeId) {
    throw invalidRequest([refusal('office_unchanged', { field })]);
  }
  if (!mayReceive(target, command)) {
    throw invalidRequest([
      refusal('office_not_competent', { field, params: { name: target.name } }),
    ]);
  }
  return target;
}

/** Tells whether an office is one of those that receive requests, and is there today. */
export function mayReceive(office: OfficeRecord, { today }: Pick<Situation, 'today'>): boolean {
  const receives = office.kind === 'district-police' || office.kind === 'provincial-department';
  const isThere =
    office.validFrom <= today && (office.validUntil === null || today <= office.validUntil);
  return receives && isThere;
}

/** What the routing table says today; null where it leaves a doubt, which is for the head to settle. */
async function routingOf({ file, today }: Command<'reroute'>, ports: Ports) {
  const { level, kind, territoryPath } = file.agency;
  const rules = await ports.reference.routingRules();
  const route = routeRequest({ level, kind, territoryPath, on: today }, rules);
  return route.ok ? route.value : null;
}

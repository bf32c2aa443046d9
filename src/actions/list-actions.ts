import type { ActionView } from '../contracts/desk-views';
import { isDelegable } from '../domain/decision/authority';
import { ACTIONS, type Action } from '../domain/submission/lifecycle';
import type { Caller } from './caller';
import type { Situation } from './command';
import type { DossierFile } from './dossier-file';
import type { Ports } from './ports';
import { refusalsFor, situationOf } from './situation';

/** Every action with what closes it to this person, from the guards that the write path uses. */
export function listActions(
  file: DossierFile,
  caller: Caller,
  ports: Ports,
): Promise<readonly ActionView[]> {
  const situation = situationOf(file, caller, ports);
  return Promise.all(ACTIONS.map((name) => viewOf(name, situation, ports)));
}

async function viewOf(name: Action, situation: Situation, ports: Ports): Promise<ActionView> {
  const refusals = await refusalsFor(name, situation, ports);
  const allowed = refusals.length === 0;
  const emergency = !allowed && situation.actor.mayBreakGlass && isDelegable(name);
  return {
    ...{ name, allowed, refusals },
    reason: refusals[0]?.code ?? null,
    breakGlass: emergency && (await isOpen(name, { ...situation, authority: EMERGENCY }, ports)),
    mandates: isDelegable(name) ? situation.actor.mandates : [],
  };
}

const EMERGENCY = { kind: 'break-glass' } as const;

async function isOpen(name: Action, situation: Situation, ports: Ports): Promise<boolean> {
  return (await refusalsFor(name, situation, ports)).length === 0;
}

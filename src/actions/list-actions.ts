import type { ActionView } from '../contracts/desk-views';
import { ACTIONS } from '../domain/submission/lifecycle';
import type { Caller } from './caller';
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
  return Promise.all(
    ACTIONS.map(async (name) => {
      const refusals = await refusalsFor(name, situation, ports);
      return { name, allowed: refusals.length === 0, reason: refusals[0]?.code ?? null, refusals };
    }),
  );
}

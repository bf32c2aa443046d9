import { refusalsToAct } from '../domain/decision/refusals-to-act';
import type { Refusal } from '../domain/shared/refusal';
import { localDateOf } from '../domain/shared/zone';
import type { Action } from '../domain/submission/lifecycle';
import type { Caller } from './caller';
import type { Situation } from './command';
import type { DossierFile } from './dossier-file';
import { VERBS } from './index';
import type { Ports } from './ports';

/** The situation of a dossier as one person finds it now. */
export function situationOf(file: DossierFile, caller: Caller, ports: Ports): Situation {
  const now = ports.now();
  const today = localDateOf(now, ports.zone);
  return { file, actor: caller.actor, actorOffice: caller.office, now, today };
}

/**
 * Every reason that closes an action to a person, those of the table and those of the verb; the
 * dossier's action list shows just these.
 */
export async function refusalsFor(
  action: Action,
  situation: Situation,
  ports: Ports,
): Promise<readonly Refusal[]> {
  const { file, actor, now, authority } = situation;
  const attempt = { dossier: file.dossier, actor, now, ...(authority ? { authority } : {}) };
  const general = refusalsToAct(action, attempt);
  const own = (await VERBS[action].refusals?.(situation, ports)) ?? [];
  return [...general, ...own];
}

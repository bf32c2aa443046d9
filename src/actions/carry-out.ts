import { RefusedError } from '../contracts/errors';
import type { Json } from '../domain/decision/canonical-json';
import { capacityOf } from '../domain/decision/authority';
import { formatInstant } from '../domain/shared/instant';
import type { Action } from '../domain/submission/lifecycle';
import type { Situation } from './command';
import type { DossierPatch } from './dossier-file';
import type { BookKind, Effects } from './effects';
import { notifyOfAct } from './notify';
import { takeNumbers, type TakenNumbers } from './numbers';
import type { Ports } from './ports';
import { publish, supersede } from './publish';
import type { RequestTrace } from './records';

interface Decided {
  readonly situation: Situation;
  readonly effects: Effects;
  readonly trace: RequestTrace | null;
}

/** Carries out what an action decided, in the transaction that is already open. */
export async function carryOut(action: Action, decided: Decided, ports: Ports): Promise<void> {
  const { situation, effects } = decided;
  const { documentId, version } = situation.file.dossier;
  const taken = await takeNumbers(effects.numbers ?? [], situation.today, ports);
  const patch = {
    ...effects.patch,
    ...numberFields(taken),
    ...marks(situation),
    state: effects.state,
  };
  if (!(await ports.dossiers.save(documentId, version, patch))) {
    throw new RefusedError(409, 'stale_version');
  }
  await addRevision(decided, ports);
  await addNotice(decided, taken, ports);
  const post = effects.publishes ? await publish(situation, taken.decision, ports) : null;
  await appendRow(action, { decided, taken, post }, ports);
  await notifyOfAct(action, { ...decided, taken, post }, ports);
  await supersede(situation, post, ports);
}

/** What was done in an emergency stays marked for ever. */
function marks({ authority }: Situation): DossierPatch {
  return authority?.kind === 'break-glass' ? { breakGlass: true } : {};
}

function numberFields(taken: TakenNumbers): DossierPatch {
  return {
    ...(taken.receipt === undefined ? {} : { receiptNumber: taken.receipt }),
    ...(taken.decision === undefined ? {} : { decisionNumber: taken.decision }),
  };
}

async function addRevision({ situation, effects }: Decided, ports: Ports): Promise<void> {
  if (!effects.revision) return;
  const { dossier, latestRevision } = situation.file;
  const { content, presentation, fingerprint } = effects.revision;
  await ports.records.addRevision({
    submission: dossier.documentId,
    number: latestRevision + 1,
    round: effects.patch.round ?? dossier.round,
    fingerprint,
    content,
    presentation,
    submittedBy: situation.actor.name,
    submittedAt: situation.now,
  });
}

async function addNotice(
  { situation, effects }: Decided,
  taken: TakenNumbers,
  ports: Ports,
): Promise<void> {
  if (!effects.notice || taken.notice === undefined) return;
  const { file, actor, now } = situation;
  await ports.records.addNotice({
    ...effects.notice,
    submission: file.dossier.documentId,
    number: taken.notice,
    round: file.dossier.round,
    issuedAt: now,
    issuedBy: actor.name,
    officeName: actor.unit,
  });
}

interface RowFacts {
  readonly decided: Decided;
  readonly taken: TakenNumbers;
  readonly post: string | null;
}

async function appendRow(action: Action, facts: RowFacts, ports: Ports): Promise<void> {
  const { situation, effects, trace } = facts.decided;
  const { file, actor, now } = situation;
  const { person, name, title, unit } = actor;
  await ports.ledger.append(
    {
      at: formatInstant(now),
      action,
      submission: file.dossier.documentId,
      post: facts.post,
      fromState: file.dossier.state,
      toState: effects.state,
      round: effects.patch.round ?? file.dossier.round,
      revision: file.latestRevision + (effects.revision ? 1 : 0) || null,
      fingerprint: effects.revision?.fingerprint ?? file.dossier.fingerprint,
      actor: { person, name, role: title, unit },
      capacity: capacityOf(situation.authority ?? { kind: 'own' }),
      reason: effects.reason ?? null,
      details: detailsOf(facts.decided, facts.taken),
    },
    trace,
  );
}

function detailsOf({ effects, situation }: Decided, taken: TakenNumbers): Json {
  const numbers: Partial<Record<BookKind, string>> = { ...taken };
  const { authority } = situation;
  const signed = authority?.kind === 'mandate' ? { delegation: authority.mandate } : {};
  return { ...effects.details, ...signed, numbers };
}

import { closedAction, invalidRequest } from '../contracts/errors';
import { answerCorrections, unansweredItems } from '../domain/appraisal/corrections';
import { fingerprintOf } from '../domain/decision/fingerprint';
import { routeRequest } from '../domain/routing/route-request';
import { unansweredFindings } from '../domain/preflight/overrides';
import type { RoutingRule } from '../domain/routing/routing-rule';
import { refusal, type Refusal } from '../domain/shared/refusal';
import type { Correction } from '../domain/submission/dossier';
import { isEditable } from '../domain/submission/lifecycle';
import { withParticipant } from '../domain/submission/participants';
import type { Command, Situation, Verb } from './command';
import { continueClock } from './pause-clock';
import type { DossierPatch, DraftSnapshot } from './dossier-file';
import type { Effects } from './effects';
import type { VersionedPolicy } from './policy';
import type { Ports } from './ports';
import { assertFollows, refusalsOfFollowedPost } from './posts/follow-up-checks';
import { overridesOf, type UsedOverride } from './used-overrides';

/**
 * Sends the request to the competent office (CV 6915 2b, 2c, footnote 4): takes the revision that
 * everything later refers to, locks the draft and starts the clock. A later round goes back to the
 * office that asked for the changes.
 */
export const submit: Verb<'submit'> = {
  action: 'submit',
  refusals: refusalsToSubmit,
  async decide(command, ports) {
    const corrections = answered(command);
    const overrides = await overridesOf(command, ports);
    const snapshot = await command.file.snapshot();
    if (!snapshot.ok) throw closedAction(snapshot.error);
    await assertFollows(snapshot.value.content, command, ports);
    const fingerprint = fingerprintOf(snapshot.value.content, ports.sha256);
    if (fingerprint === command.file.dossier.fingerprint) {
      throw closedAction([refusal('nothing_changed')]);
    }
    const sent = { ...snapshot.value, fingerprint, overrides };
    return isFirst(command)
      ? firstRound(command, ports, sent)
      : laterRound(command, ports, { sent, corrections });
  },
};

type Sent = DraftSnapshot & {
  readonly fingerprint: string;
  readonly overrides: readonly UsedOverride[];
};

async function refusalsToSubmit(situation: Situation, ports: Ports): Promise<readonly Refusal[]> {
  const { file, actor, today } = situation;
  if (!isEditable(file.dossier.state)) return [];
  const incomplete = [
    ...(await refusalsOfFollowedPost(situation)),
    ...unansweredFindings(await ports.preflight.findings(file, actor)),
  ];
  if (file.dossier.officeId !== null) return incomplete;
  const route = await findRoute({ file, today }, ports);
  return route.ok ? incomplete : [...incomplete, ...route.error];
}

async function firstRound(command: Command<'submit'>, ports: Ports, sent: Sent): Promise<Effects> {
  const route = await findRoute(command, ports);
  if (!route.ok) throw closedAction(route.error);
  const policy = await policyFor(command.file.policy, ports);
  const state = 'submitted';
  const patch = {
    ...(await submissionPatch(command, ports, { sent, policy })),
    policy,
    policyVersion: policy.version,
    submittedAt: command.now,
    officeId: route.value.office,
  };
  const details = {
    office: route.value.office,
    routedBy: route.value.legalBasis,
    policyVersion: policy.version,
    overrides: sent.overrides,
  };
  return { state, patch, details, revision: sent };
}

async function laterRound(
  command: Command<'submit'>,
  ports: Ports,
  { sent, corrections }: { sent: Sent; corrections: readonly Correction[] },
): Promise<Effects> {
  const { file } = command;
  const policy = await policyFor(file.policy, ports);
  const numbers =
    file.receiptNumber === null && file.office
      ? [{ kind: 'receipt' as const, office: file.office }]
      : [];
  return {
    state: 'in-appraisal',
    patch: {
      ...(await submissionPatch(command, ports, { sent, policy })),
      receivedAt: command.now,
      corrections,
      proposal: null,
    },
    details: {
      corrections: corrections.map((one) => ({ ...one })),
      overrides: sent.overrides,
    },
    numbers,
    revision: sent,
  };
}

async function submissionPatch(
  command: Command<'submit'>,
  ports: Ports,
  { sent, policy }: { sent: Sent; policy: VersionedPolicy },
): Promise<DossierPatch> {
  const { file, actor } = command;
  return {
    ...(await continueClock(command, policy.clock, ports)),
    ...{ respondBy: null, remindedAt: null },
    round: file.dossier.round + 1,
    fingerprint: sent.fingerprint,
    scope: sent.content.audience.scope,
    participants: withParticipant(file.dossier, actor, 'submitter'),
  };
}

function answered({ file, payload }: Command<'submit'>): readonly Correction[] {
  const corrections = answerCorrections(file.dossier.corrections, payload.reply);
  const missing = unansweredItems(corrections);
  if (missing.length === 0) return corrections;
  const params = { items: missing.join(', ') };
  throw invalidRequest([refusal('corrections_unanswered', { field: 'reply', params })]);
}

function findRoute({ file, today }: Pick<Situation, 'file' | 'today'>, ports: Ports) {
  const { level, kind, territoryPath } = file.agency;
  return ports.reference
    .routingRules()
    .then((rules: readonly RoutingRule[]) =>
      routeRequest({ level, kind, territoryPath, on: today }, rules),
    );
}

async function policyFor(pinned: VersionedPolicy | null, ports: Ports): Promise<VersionedPolicy> {
  return pinned ?? ports.reference.policy();
}

function isFirst({ file }: Situation): boolean {
  return file.dossier.state === 'draft';
}

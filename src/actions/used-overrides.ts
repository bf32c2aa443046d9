import { closedAction } from '../contracts/errors';
import type { Override } from '../domain/preflight/finding';
import { answerableFindings, findingsToAnswer } from '../domain/preflight/overrides';
import type { Command } from './command';
import type { Ports } from './ports';

// Types, not interfaces: only a type alias is known to have no members beyond its own, which is
// what makes it the ledger's JSON.

type Place = {
  readonly field: string | null;
  readonly place: number | null;
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
};

/** A finding that was answered for, with where it was found; no figure in it names a person. */
export type UsedOverride = {
  readonly code: string;
  readonly reason: string;
  readonly findings: readonly Place[];
};

/**
 * What the editor answers for, as it goes into the ledger. A blocking finding without a reason
 * refuses the submit; a reason for what is not found, or no longer, is left out.
 */
export async function overridesOf(
  { file, actor, payload }: Command<'submit'>,
  ports: Ports,
): Promise<readonly UsedOverride[]> {
  const findings = await ports.preflight.findings(file, actor);
  const open = findingsToAnswer(findings, payload.overrides);
  if (open.length > 0) throw closedAction(open);
  const places = (code: string) =>
    answerableFindings(findings)
      .filter((finding) => finding.code === code)
      .map(({ field = null, place = null, params = {} }) => ({ field, place, params }));
  return withReason(payload.overrides)
    .map(({ code, reason }) => ({ code, reason, findings: places(code) }))
    .filter((used) => used.findings.length > 0);
}

/** One reason a code, the last one given. */
function withReason(overrides: readonly Override[]): Override[] {
  const given = overrides
    .map(({ code, reason }) => ({ code, reason: reason.trim() }))
    .filter(({ reason }) => reason !== '');
  return [...new Map(given.map((one) => [one.code, one])).values()];
}

import type { LocalDate } from '../shared/local-date';
import { refusal, type Refusal } from '../shared/refusal';
import { failure, success, type Result } from '../shared/result';
import type { AgencyKind, RequesterLevel, RoutingRule } from './routing-rule';

/** Who asks, from where, and on which day. */
export interface RoutingQuestion {
  readonly level: RequesterLevel;
  readonly kind: AgencyKind;
  /** Ids of the requester's own unit and of those above it, from its own upward. */
  readonly territoryPath: readonly string[];
  readonly on: LocalDate;
}

function applies(rule: RoutingRule, question: RoutingQuestion): boolean {
  return (
    rule.requesterLevel === question.level &&
    (rule.requesterKind === 'any' || rule.requesterKind === question.kind) &&
    question.territoryPath.includes(rule.territory) &&
    rule.validFrom <= question.on &&
    (rule.validUntil === null || question.on <= rule.validUntil)
  );
}

/** Lower is more specific: steps above the own unit first, then the exact kind before `any`. */
function generality(rule: RoutingRule, path: readonly string[]): number {
  return path.indexOf(rule.territory) * 2 + (rule.requesterKind === 'any' ? 1 : 0);
}

/** Which of several rows for one office is cited: a confirmed one, then by id, so that it is stable. */
function byCitation(a: RoutingRule, b: RoutingRule): number {
  if (a.status !== b.status) return a.status === 'confirmed' ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function aboutQuestion(question: RoutingQuestion): Record<string, string | null> {
  const { level, kind, on, territoryPath } = question;
  return { level, kind, on, territory: territoryPath[0] ?? null };
}

/**
 * Finds the rule that names the receiving office (CV 6915, footnote 4): the deepest territory wins,
 * and within it a rule for the exact kind of body over one for any. Refuses with
 * `no_competent_office` when none applies, and with `several_competent_offices` when equally
 * specific rules name different offices: a doubt is for a person to settle, not for the order of rows.
 */
export function routeRequest(
  question: RoutingQuestion,
  rules: readonly RoutingRule[],
): Result<RoutingRule, Refusal[]> {
  const params = aboutQuestion(question);
  const path = question.territoryPath;
  const applicable = rules.filter((rule) => applies(rule, question));
  const best = Math.min(...applicable.map((rule) => generality(rule, path)));
  const winners = applicable.filter((rule) => generality(rule, path) === best).sort(byCitation);
  const [winner] = winners;
  if (!winner) return failure([refusal('no_competent_office', { params })]);
  const offices = [...new Set(winners.map((rule) => rule.office))].sort();
  if (offices.length === 1) return success(winner);
  const about = { params: { ...params, offices: offices.join(', ') } };
  return failure([refusal('several_competent_offices', about)]);
}

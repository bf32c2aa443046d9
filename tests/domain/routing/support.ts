import { routeRequest, type RoutingQuestion } from '../../../src/domain/routing/route-request';
import type { RoutingRule } from '../../../src/domain/routing/routing-rule';
import { day } from '../../support/calendar-fixture';

const FOOTNOTE = 'Công văn 6915/UBND-THNC ngày 17/6/2024, chú thích 4';
const LETTER: RoutingRule = {
  id: 'letter',
  requesterLevel: 'province',
  requesterKind: 'any',
  territory: 'dong-nai',
  office: 'pc06',
  validFrom: day('2024-06-20'),
  validUntil: day('2025-02-28'),
  legalBasis: FOOTNOTE,
  status: 'confirmed',
};

/** A rule of the letter for all of the province, but for what is changed. */
export function rule(id: string, change: Partial<RoutingRule>): RoutingRule {
  return { ...LETTER, id, ...change };
}

/** The office that a question is routed to, or the codes of the refusals. */
export function officeFor(question: RoutingQuestion, rules: readonly RoutingRule[]): string {
  const routed = routeRequest(question, rules);
  return routed.ok ? routed.value.office : routed.error.map(({ code }) => code).join();
}

import type { Finding, Override } from './finding';

/** The findings that refuse a submit whatever reason is given. */
export function unansweredFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, overridable }) => severity === 'blocking' && !overridable);
}

/** What an editor can answer for; one reason a code covers all its places. */
export function answerableFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, overridable }) => severity === 'blocking' && overridable);
}

/** The blocking findings that no override with a reason speaks to. */
export function findingsToAnswer(
  findings: readonly Finding[],
  overrides: readonly Override[],
): readonly Finding[] {
  const answered = new Set(
    overrides.filter(({ reason }) => reason.trim() !== '').map(({ code }) => code),
  );
  return answerableFindings(findings).filter(({ code }) => !answered.has(code));
}

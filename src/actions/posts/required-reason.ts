import { invalidRequest } from '../../contracts/errors';
import { isWithdrawalReason, type WithdrawalReason } from '../../domain/post/withdrawal-reasons';
import { refusal, type Refusal } from '../../domain/shared/refusal';

/** The reason in writing; throws when there is none. */
export function requiredReason(reason: string): string {
  const refusals = refusalsOfReason(reason);
  if (refusals.length > 0) throw invalidRequest(refusals);
  return reason.trim();
}

/** The reason in writing with its code; throws with all that is missing. */
export function requiredGrounds(given: {
  readonly reason: string;
  readonly reasonCode?: string | undefined;
}): { readonly reason: string; readonly reasonCode: WithdrawalReason } {
  const { reason, reasonCode = '' } = given;
  if (isWithdrawalReason(reasonCode)) return { reason: requiredReason(reason), reasonCode };
  const field = 'reasonCode';
  const unknown = refusal('reason_unknown', { field, params: { reason: reasonCode } });
  const code = reasonCode === '' ? refusal('withdrawal_reason_missing', { field }) : unknown;
  throw invalidRequest([...refusalsOfReason(reason), code]);
}

/** The code of a reason that may be left out; throws for one that is not known. */
export function optionalReasonCode(code: string | undefined): WithdrawalReason | null {
  if (code === undefined || code === '') return null;
  if (isWithdrawalReason(code)) return code;
  const params = { reason: code };
  throw invalidRequest([refusal('reason_unknown', { field: 'reasonCode', params })]);
}

function refusalsOfReason(reason: string): Refusal[] {
  return reason.trim() === '' ? [refusal('reason_missing', { field: 'reason' })] : [];
}

import type { Response } from 'supertest';
import type { Action, SubmissionState } from '../../src/domain/submission/lifecycle';
import type { Headers } from './client';
import { writeDraft, type DraftOptions, type Fields } from './drafts';
import type { TestDesk } from './harness';
import type { Who } from './people';

/** A row of the database in the columns that tests look at. */
export interface SubmissionFacts {
  readonly documentId: string;
  readonly state: SubmissionState;
  readonly round: number;
  readonly version: number;
  readonly fingerprint: string | null;
  readonly receiptNumber: string | null;
  readonly officeKey: string | null;
  readonly dueOn: string | null;
  readonly participants: readonly { readonly person: string; readonly part: string }[];
}

/** The columns of a submission, past every permission. */
export async function factsOf(desk: TestDesk, documentId: string): Promise<SubmissionFacts> {
  return (await desk.strapi.db
    .query('api::submission.submission')
    .findOne({ where: { documentId } })) as SubmissionFacts;
}

/** What the panel would send with an action: the version and fingerprint that are stored now. */
export async function shownTo(
  desk: TestDesk,
  documentId: string,
  action: Action,
): Promise<{ readonly expectedVersion: number; readonly fingerprint?: string }> {
  const { version, fingerprint } = await factsOf(desk, documentId);
  const approves = action.endsWith('approve') && fingerprint !== null;
  return { expectedVersion: version, ...(approves ? { fingerprint } : {}) };
}

/** An action as the panel sends it. */
export async function act(
  desk: TestDesk,
  who: Who,
  documentId: string,
  action: Action,
  body: Fields = {},
): Promise<Response> {
  const shown = await shownTo(desk, documentId, action);
  return sendAction(desk, who, `${documentId}/actions/${action}`, { ...shown, ...body });
}

/** An action with exactly this body and these headers. */
export async function sendAction(
  desk: TestDesk,
  who: Who,
  path: string,
  body: object,
  headers: Headers = {},
): Promise<Response> {
  const client = await desk.as(who);
  return client.post(`/editorial-desk/submissions/${path}`, body, headers);
}

/** Takes an action that has to succeed. */
export async function done(
  desk: TestDesk,
  who: Who,
  documentId: string,
  action: Action,
  body: Fields = {},
): Promise<Response> {
  const answer = await act(desk, who, documentId, action, body);
  if (answer.status === 200) return answer;
  throw new Error(`${action} by ${who}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** The document of an office by its code. */
export async function officeId(desk: TestDesk, code: string): Promise<string> {
  const offices = await desk.app.ports.reference.offices();
  const found = offices.find((office) => office.code === code);
  if (!found) throw new Error(`No office ${code}`);
  return found.id;
}

/** An appraisal in which every criterion is met. */
export async function appraisal(desk: TestDesk, proposal = 'approve'): Promise<Fields> {
  const criteria = await desk.app.ports.reference.criteria();
  return { proposal, checklist: criteria.map(({ code }) => ({ criterion: code, result: 'pass' })) };
}

/** One item that an officer asks to correct. */
export const CORRECTION = {
  place: 'Đoạn 1',
  reasonCode: 'presentation',
  request: 'Ghi rõ địa điểm tiêm.',
};

/** Status and codes of every reason in an error answer. */
export function refusalOf(answer: Response): readonly [number, ...string[]] {
  const details = answer.body.error?.details as
    { code?: string; refusals?: readonly { code: string }[] } | undefined;
  const listed = (details?.refusals ?? []).map(({ code }) => code);
  const codes = listed.length > 0 ? listed : [details?.code ?? 'none'];
  return [answer.status, ...codes];
}

/** A draft and the people who carry it. */
export interface RoadOptions extends DraftOptions {
  readonly officer?: Who;
  readonly proposal?: string;
}

/** Writes a draft and submits it. */
export async function bringToOffice(desk: TestDesk, options: RoadOptions = {}): Promise<string> {
  const documentId = await writeDraft(desk, options);
  await done(desk, options.by ?? 'editor.trangdai', documentId, 'submit');
  return documentId;
}

/** Writes a draft, submits it and has it received. */
export async function bringToAppraisal(desk: TestDesk, options: RoadOptions = {}): Promise<string> {
  const documentId = await bringToOffice(desk, options);
  await done(desk, options.officer ?? 'officer.bienhoa', documentId, 'receive');
  return documentId;
}

/** Writes a draft and carries it to the leadership. */
export async function bringToLeadership(
  desk: TestDesk,
  options: RoadOptions = {},
): Promise<string> {
  const documentId = await bringToAppraisal(desk, options);
  const sheet = await appraisal(desk, options.proposal);
  await done(desk, options.officer ?? 'officer.bienhoa', documentId, 'propose', sheet);
  return documentId;
}

/** What has to go to the ministry. */
export const FOR_NATION: RoadOptions = {
  audience: { scope: 'nation' },
  fields: { justification: 'Cả nước cần biết.' },
  proposal: 'forward',
};

/** Writes a draft for the nation and carries it to the ministry. */
export async function bringToMinistry(desk: TestDesk): Promise<string> {
  const documentId = await bringToLeadership(desk, FOR_NATION);
  await done(desk, 'leader', documentId, 'forward', { reason: 'Phạm vi toàn quốc.' });
  return documentId;
}

/** Writes a draft and carries it to its publication. */
export async function publish(desk: TestDesk, options: RoadOptions = {}): Promise<string> {
  const documentId = await bringToLeadership(desk, options);
  await done(desk, 'leader', documentId, 'approve');
  return documentId;
}

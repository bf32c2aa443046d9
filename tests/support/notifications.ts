import { emailOf } from './people';
import type { TestDesk } from './harness';

/** A row of the outbox in the columns that tests look at. */
export interface NotificationFacts {
  readonly event: string;
  readonly round: number;
  readonly key: string;
  readonly state: string;
  readonly accountId: number;
  readonly facts: Readonly<Record<string, string | null>>;
  readonly occurredAt: string;
}

/** The outbox's rows about a submission, in their order. */
export async function notificationsOf(
  desk: TestDesk,
  submission: string,
): Promise<readonly NotificationFacts[]> {
  return (await desk.strapi.db.query('api::notification.notification').findMany({
    where: { submissionKey: submission },
    orderBy: { id: 'asc' },
  })) as NotificationFacts[];
}

/** The people who were told of an event, by what stands before the @ of their address. */
export async function toldOf(
  desk: TestDesk,
  submission: string,
  event: string,
): Promise<readonly string[]> {
  const rows = await notificationsOf(desk, submission);
  const ids = rows.filter((row) => row.event === event).map(({ accountId }) => accountId);
  const accounts = (await desk.strapi.db
    .query('admin::user')
    .findMany({ where: { id: { $in: ids } } })) as { email: string }[];
  return accounts.map(({ email }) => email.replace(emailOf(''), '')).sort();
}

/** Nothing that happened so far is told to anybody any more. */
export async function clearOutbox(desk: TestDesk): Promise<void> {
  await desk.strapi.db.query('api::notification.notification').deleteMany({});
  await desk.strapi.db.query('api::mail.mail').deleteMany({});
}

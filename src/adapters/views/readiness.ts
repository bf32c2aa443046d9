import type { Core } from '@strapi/strapi';
import type { Ports } from '../../actions/ports';
import type { HealthView, ReadinessCheck, ReadinessView } from '../../contracts/readiness';
import { RefusedError } from '../../contracts/errors';
import { yearOf } from '../../domain/shared/local-date';
import { localDateOf } from '../../domain/shared/zone';
import { UIDS } from '../stores/uids';

/** What an administrator has to see to before the desk can be relied on. */
export async function readReadiness(strapi: Core.Strapi, ports: Ports): Promise<ReadinessView> {
  const checks = [...(await calendarChecks(ports)), ...(await officeChecks(strapi, ports))];
  return { ready: checks.every(({ status }) => status !== 'error'), checks };
}

async function yearsOf(ports: Ports) {
  const rows = await ports.calendar.rows();
  const year = yearOf(localDateOf(ports.now(), ports.zone));
  return { year, years: new Set(rows.map(({ date }) => yearOf(date))) };
}

async function calendarChecks(ports: Ports): Promise<ReadinessCheck[]> {
  const { year, years } = await yearsOf(ports);
  const open = await ports.calendar.openDeadlines();
  const unknown = open.map(({ dueOn }) => yearOf(dueOn)).filter((one) => !years.has(one));
  const count = unknown.length;
  return [
    {
      code: 'calendar_this_year',
      status: years.has(year) ? 'ok' : 'error',
      params: { year },
    },
    {
      code: 'calendar_next_year',
      status: years.has(year + 1) ? 'ok' : 'warning',
      params: { year: year + 1 },
    },
    {
      code: 'deadlines_without_calendar',
      status: count === 0 ? 'ok' : 'error',
      params: { count },
    },
  ];
}

async function officeChecks(strapi: Core.Strapi, ports: Ports): Promise<ReadinessCheck[]> {
  const today = localDateOf(ports.now(), ports.zone);
  const rules = (await ports.reference.routingRules()).filter(
    ({ validFrom, validUntil }) =>
      validFrom <= today && (validUntil === null || today <= validUntil),
  );
  const receiving = [...new Set(rules.map(({ office }) => office))];
  const staffed = (await strapi.db.query(UIDS.profile).findMany({
    where: { office: { documentId: { $in: receiving } } },
    populate: { office: { select: ['documentId'] } },
  })) as { office: { documentId: string } }[];
  const known = new Set(staffed.map(({ office }) => office.documentId));
  const count = receiving.filter((office) => !known.has(office)).length;
  return [
    {
      code: 'offices_for_routing',
      status: receiving.length > 0 ? 'ok' : 'error',
      params: { count: receiving.length },
    },
    { code: 'staff_for_offices', status: count === 0 ? 'ok' : 'warning', params: { count } },
  ];
}

/** Whether the database answers and the calendar is known; throws 503 when it does not answer. */
export async function readHealth(
  ports: Ports,
  feedHealth: () => HealthView['feed'],
): Promise<HealthView> {
  const found = await yearsOf(ports).catch(() => null);
  if (found === null) throw new RefusedError(503, 'database_unavailable');
  const { year, years } = found;
  const calendar = { thisYear: years.has(year), nextYear: years.has(year + 1) };
  const { state, posts, secondsSinceDatabase } = feedHealth();
  const feed = { state, posts, secondsSinceDatabase };
  const isWell = calendar.thisYear && state === 'ready';
  return { status: isWell ? 'ok' : 'degraded', database: 'ok', calendar, feed };
}

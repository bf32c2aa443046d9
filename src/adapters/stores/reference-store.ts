import type { Core, UID } from '@strapi/strapi';
import type { ReferenceStore } from '../../actions/ports';
import { DEFAULT_CLOCK_POLICY } from '../../domain/calendar/clock-policy';
import { DEFAULT_REQUEST_LIMITS } from '../../domain/submission/completeness';
import { cached, type Cached } from './cached';
import {
  loadCalendar,
  loadCriteria,
  loadProvinceId,
  loadReasons,
  loadRoutingRules,
  loadTerritory,
} from './load-reference';
import { UIDS } from './uids';

/** How long a change made by another process may go unseen. */
const MAX_AGE_MS = 30_000;

/** The reference store on the database; a change in this process is seen at once. */
export function createReferenceStore(strapi: Core.Strapi): ReferenceStore {
  const keep = <T>(uid: UID.ContentType, load: (from: Core.Strapi) => Promise<T>): Cached<T> => {
    const kept = cached(() => load(strapi), MAX_AGE_MS);
    dropOnChange(strapi, uid, kept);
    return kept;
  };
  const calendar = keep(UIDS.exception, loadCalendar);
  const territory = keep(UIDS.unit, loadTerritory);
  const rules = keep(UIDS.routingRule, loadRoutingRules);
  const reasons = keep(UIDS.reason, loadReasons);
  const criteria = keep(UIDS.criterion, loadCriteria);
  const province = keep(UIDS.unit, loadProvinceId);
  return {
    calendar: () => calendar.get(),
    territory: () => territory.get(),
    provinceId: () => province.get(),
    routingRules: () => rules.get(),
    reasons: () => reasons.get(),
    criteria: () => criteria.get(),
    policy: () => Promise.resolve({ clock: DEFAULT_CLOCK_POLICY, limits: DEFAULT_REQUEST_LIMITS }),
  };
}

function dropOnChange(strapi: Core.Strapi, uid: UID.ContentType, kept: Cached<unknown>): void {
  const drop = () => {
    kept.drop();
  };
  strapi.db.lifecycles.subscribe({
    models: [uid],
    afterCreate: drop,
    afterCreateMany: drop,
    afterUpdate: drop,
    afterUpdateMany: drop,
    afterDelete: drop,
    afterDeleteMany: drop,
  });
}

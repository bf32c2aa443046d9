import type { Core, UID } from '@strapi/strapi';
import { DEFAULT_POLICY, policyFrom, type VersionedPolicy } from '../../actions/policy';
import type { Ports, ReferenceStore } from '../../actions/ports';
import type { PolicyVersion } from '../../actions/records';
import { versionInForce } from '../../domain/policy/policy-version';
import { localDateOf } from '../../domain/shared/zone';
import { cached, type Cached } from './cached';
import {
  loadCalendar,
  loadCriteria,
  loadOffices,
  loadPolicyVersions,
  loadProvinceId,
  loadReasons,
  loadRoutingRules,
  loadTerritory,
} from './load-reference';
import { afterCommit } from './transaction';
import { UIDS } from './uids';

/** How long a change made by another process may go unseen. */
const MAX_AGE_MS = 30_000;

/** The office's clock, by which a version of the policy comes into force. */
type Time = Pick<Ports, 'now' | 'zone'>;

/** The reference store on the database; a change in this process is seen at once. */
export function createReferenceStore(strapi: Core.Strapi, time: Time): ReferenceStore {
  const keep = <T>(uid: UID.ContentType, load: (from: Core.Strapi) => Promise<T>): Cached<T> => {
    const kept = cached(() => load(strapi), MAX_AGE_MS);
    dropOnChange(strapi, uid, kept);
    return kept;
  };
  const calendar = keep(UIDS.exception, loadCalendar);
  const territory = keep(UIDS.unit, loadTerritory);
  const offices = keep(UIDS.office, loadOffices);
  const rules = keep(UIDS.routingRule, loadRoutingRules);
  const reasons = keep(UIDS.reason, loadReasons);
  const criteria = keep(UIDS.criterion, loadCriteria);
  const province = keep(UIDS.unit, loadProvinceId);
  const versions = keep(UIDS.policy, loadPolicyVersions);
  return {
    calendar: () => calendar.get(),
    territory: () => territory.get(),
    provinceId: () => province.get(),
    offices: () => offices.get(),
    routingRules: () => rules.get(),
    reasons: () => reasons.get(),
    criteria: () => criteria.get(),
    policy: async () => policyInForce(await versions.get(), time),
    policyVersions: () => versions.get(),
  };
}

function policyInForce(versions: readonly PolicyVersion[], { now, zone }: Time): VersionedPolicy {
  const version = versionInForce(versions, localDateOf(now(), zone));
  return version ? policyFrom(version.values, version.number) : { ...DEFAULT_POLICY, version: 0 };
}

/**
 * A change is dropped at once for its own transaction, and again when that has been committed:
 * between the two, somebody else may have read the state before it.
 */
function dropOnChange(strapi: Core.Strapi, uid: UID.ContentType, kept: Cached<unknown>): void {
  const drop = async () => {
    kept.drop();
    await afterCommit(strapi, () => {
      kept.drop();
    });
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

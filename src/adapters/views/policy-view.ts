import { DEFAULT_POLICY, policyFrom, valuesOf } from '../../actions/policy';
import type { Ports } from '../../actions/ports';
import type { PolicyVersion } from '../../actions/records';
import type { PolicyVersionView, PolicyView } from '../../contracts/policy';
import { policyChanges, type PolicyValues } from '../../domain/policy/policy-changes';
import { versionInForce } from '../../domain/policy/policy-version';
import { formatInstant } from '../../domain/shared/instant';
import type { LocalDate } from '../../domain/shared/local-date';
import { localDateOf } from '../../domain/shared/zone';

/** Every version of the policy, with what each changed and which one is in force. */
export async function readPolicy(ports: Ports): Promise<PolicyView> {
  const stored = await ports.reference.policyVersions();
  const today = localDateOf(ports.now(), ports.zone);
  const inForce = versionInForce(stored, today)?.number ?? 0;
  const versions = stored.map((version, index) => {
    const before = stored[index - 1];
    return versionView(version, before ? wholeOf(before) : valuesOf(DEFAULT_POLICY), {
      inForce,
      today,
    });
  });
  const latest = stored.at(-1)?.number ?? 0;
  return { inForce, latest, today, versions: [builtIn(inForce), ...versions].reverse() };
}

function wholeOf({ values, number }: PolicyVersion): PolicyValues {
  return valuesOf(policyFrom(values, number));
}

function versionView(
  version: PolicyVersion,
  before: PolicyValues,
  { inForce, today }: { inForce: number; today: LocalDate },
): PolicyVersionView {
  const { number, validFrom, note, writtenBy, writtenAt } = version;
  const values = wholeOf(version);
  const later = validFrom > today ? 'planned' : 'past';
  return {
    ...{ number, validFrom, note, writtenBy, values },
    writtenAt: formatInstant(writtenAt),
    standing: number === inForce ? 'in-force' : later,
    changes: policyChanges(before, values),
  };
}

function builtIn(inForce: number): PolicyVersionView {
  return {
    number: 0,
    validFrom: null,
    values: valuesOf(DEFAULT_POLICY),
    note: null,
    writtenBy: null,
    writtenAt: null,
    standing: inForce === 0 ? 'in-force' : 'past',
    changes: [],
  };
}

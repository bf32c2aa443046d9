import { DEFAULT_POLICY, valuesOf } from '../../../src/actions/policy';
import { policyChanges, type PolicyValue } from '../../../src/domain/policy/policy-changes';
import {
  faultsOfDraft,
  sentValues,
  withValue,
} from '../../../src/plugins/editorial-desk/admin/src/presentation/policy-draft';
import {
  changeInWords,
  POLICY_SECTIONS,
  policyWord,
} from '../../../src/plugins/editorial-desk/admin/src/presentation/policy-words';
import { LANGUAGES, wordsIn } from './words';

const OWN = valuesOf(DEFAULT_POLICY);

function changed(section: string, name: string, value: PolicyValue, language: 'vi' | 'en' = 'vi') {
  const changes = policyChanges(OWN, withValue(OWN, [section, name], value));
  return changes.flatMap((change) => changeInWords(change, wordsIn(language)));
}

describe.each(LANGUAGES)('the words of the policy in %s', (language) => {
  const words = wordsIn(language);

  it('name and explain every section and value, and name every option and row', () => {
    const paths = Object.entries(POLICY_SECTIONS).flatMap(([section, fields]) => [
      ...[section, `${section}.help`],
      ...Object.entries(fields).flatMap(([name, field]) => [
        ...[`${section}.${name}`, `${section}.${name}.help`],
        ...('options' in field ? field.options : []).map((one) => `${section}.${name}.${one}`),
        ...('rows' in field ? field.rows : []).map((one) => `${section}.${name}.${one}`),
      ]),
    ]);
    const unnamed = paths.filter((path) => policyWord(path, words) === `policy.${path}`);
    expect(unnamed).toEqual([]);
  });
});

describe('a change of the policy in words', () => {
  it('has units, names of options, and only those rows and members that differ', () => {
    expect(changed('clock', 'limit', 8)).toEqual(['6 ngày làm việc → 8 ngày làm việc']);
    expect(changed('clock', 'limit', 8, 'en')).toEqual(['6 working days → 8 working days']);
    expect(changed('clock', 'onChanges', 'pause')).toEqual([
      'Tính lại từ đầu khi gửi lại → Tạm dừng, rồi tính tiếp',
    ]);
    const severity = { ...(OWN.preflight?.severity as object), phone_number: 'off' };
    expect(changed('preflight', 'severity', severity)).toEqual(['Số điện thoại: Chặn → Tắt']);
    const hosts = OWN.preflight?.trustedHosts as readonly string[];
    expect(changed('preflight', 'trustedHosts', [...hosts.slice(1), 'bao.example'])).toEqual([
      'Thêm: bao.example',
      `Bỏ: ${String(hosts[0])}`,
    ]);
  });
});

describe('a draft of the policy', () => {
  it('has no faults as long as it says the software’s own values', () => {
    expect(faultsOfDraft(OWN).size).toBe(0);
  });

  it('has its faults under the name of the value, every one of them', () => {
    const emptied = withValue(OWN, ['clock', 'limit'], null);
    const draft = withValue(emptied, ['mail', 'retryMinutes'], [5, 5000]);
    expect([...faultsOfDraft(draft).keys()].sort()).toEqual(['clock.limit', 'mail.retryMinutes']);
  });

  it('is sent without the lines on which nothing stands', () => {
    const draft = withValue(OWN, ['preflight', 'trustedHosts'], ['', 'gov.vn', ' ']);
    expect(sentValues(draft).preflight?.trustedHosts).toEqual(['gov.vn']);
    expect(faultsOfDraft(draft).size).toBe(0);
  });
});

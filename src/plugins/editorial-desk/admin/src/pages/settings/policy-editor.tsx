import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { PolicyView } from '../../../../../../contracts/policy';
import { policyChanges, type PolicyValues } from '../../../../../../domain/policy/policy-changes';
import { useChangePolicyMutation } from '../../api/settings-api';
import { Section } from '../../components/section';
import { useWords } from '../../hooks/use-words';
import { faultsOfDraft, sentValues, withValue } from '../../presentation/policy-draft';
import { POLICY_SECTIONS, policyWord } from '../../presentation/policy-words';
import { problemOf } from '../../presentation/problem';
import { refusalWords } from '../../presentation/refusal-words';
import { NewVersion, type VersionHead } from './new-version';
import { PolicyHistory } from './policy-history';
import { PolicyValueField } from './policy-value';

const Desk = styled.div`
  display: grid;
  gap: 1.6rem;
  padding-bottom: 3.2rem;

  > * {
    min-width: 0;
  }

  @media (min-width: 1200px) {
    grid-template-columns: minmax(0, 1fr) 34rem;
    align-items: start;
  }
`;

const Beside = styled.div`
  @media (min-width: 1200px) {
    position: sticky;
    top: 1.6rem;
    max-height: calc(100vh - 3.2rem);
    overflow-y: auto;
  }
`;

interface SectionsProps {
  readonly draft: PolicyValues;
  readonly onDraft: (draft: PolicyValues) => void;
}

function Sections({ draft, onDraft }: SectionsProps) {
  const words = useWords();
  const faults = faultsOfDraft(draft);
  const errorAt = (path: string) => {
    const fault = faults.get(path);
    if (!fault) return undefined;
    const params = { ...fault.params, value: policyWord(path, words) };
    return refusalWords({ ...fault, params }, words);
  };
  return Object.entries(POLICY_SECTIONS).map(([section, fields]) => (
    <Section key={section} title={policyWord(section, words)}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography textColor="neutral600">{policyWord(`${section}.help`, words)}</Typography>
        {Object.entries(fields).map(([name, field]) => (
          <PolicyValueField
            key={name}
            path={`${section}.${name}`}
            field={field}
            value={draft[section]?.[name]}
            error={errorAt(`${section}.${name}`)}
            onChange={(value) => onDraft(withValue(draft, [section, name], value))}
          />
        ))}
      </Flex>
    </Section>
  ));
}

/** The newest version's values to write the next one from, and all versions below. */
export function PolicyEditor({ policy }: { readonly policy: PolicyView }) {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const newest = policy.versions[0]?.values ?? {};
  const [draft, setDraft] = useState(newest);
  const [head, setHead] = useState<VersionHead>({ note: '', validFrom: policy.today });
  const [change, { isLoading, error }] = useChangePolicyMutation();
  const values = sentValues(draft);
  const save = async () => {
    const answer = await change({ expectedVersion: policy.latest, ...head, values });
    if (!('data' in answer)) return;
    toggleNotification({ type: 'success', message: words('policy.new.done') });
  };
  return (
    <Desk>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Sections draft={draft} onDraft={setDraft} />
        <PolicyHistory versions={policy.versions} />
      </Flex>
      <Beside>
        <NewVersion
          changes={policyChanges(newest, values)}
          faults={faultsOfDraft(draft).size}
          today={policy.today}
          busy={isLoading}
          problem={error === undefined ? null : problemOf(error)}
          head={head}
          onHead={setHead}
          onSave={() => void save()}
          onDiscard={() => setDraft(newest)}
        />
      </Beside>
    </Desk>
  );
}

import { Layouts, Page } from '@strapi/strapi/admin';
import { usePolicyQuery } from '../../api/settings-api';
import { ProblemPage } from '../../components/problem-page';
import { usePageTitle } from '../../hooks/use-page-title';
import { useWords } from '../../hooks/use-words';
import { POLICY_PERMISSIONS } from '../../plugin-id';
import { problemOf } from '../../presentation/problem';
import { PolicyEditor } from './policy-editor';

function Body() {
  const words = useWords();
  const { data, error, refetch } = usePolicyQuery(undefined, { refetchOnMountOrArgChange: true });
  if (data) return <PolicyEditor key={data.latest} policy={data} />;
  if (error) return <ProblemPage problem={problemOf(error)} onRetry={() => void refetch()} />;
  return <Page.Loading>{words('policy.loading')}</Page.Loading>;
}

/** The limits, days and thresholds of the desk, as versions that are never rewritten. */
export default function PolicyPage() {
  const words = useWords();
  usePageTitle(words('policy.title'));
  return (
    <Page.Protect permissions={POLICY_PERMISSIONS}>
      <Page.Main>
        <Layouts.Header title={words('policy.title')} subtitle={words('policy.subtitle')} />
        <Layouts.Content>
          <Body />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

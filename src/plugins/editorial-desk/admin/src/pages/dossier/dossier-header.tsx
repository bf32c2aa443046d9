import { Layouts } from '@strapi/strapi/admin';
import { Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { NavLink, useLocation } from 'react-router-dom';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { RoundBadge } from '../../components/round-badge';
import { ProvisionalMark, SlaBadge } from '../../components/sla-badge';
import { StateBadge } from '../../components/state-badge';
import { useWords } from '../../hooks/use-words';
import { DESK_PATH } from '../../plugin-id';

interface HeaderProps {
  readonly dossier: DossierView;
}

/** Back to the queue as it was left, its filters included. */
function BackToQueue() {
  const words = useWords();
  const state: unknown = useLocation().state;
  const left = typeof state === 'object' && state !== null && 'queue' in state ? state.queue : '';
  return (
    <Link tag={NavLink} to={`${DESK_PATH}${String(left)}`} startIcon={<ArrowLeft />}>
      {words('dossier.back')}
    </Link>
  );
}

function Badges({ dossier: { state, round, sla } }: HeaderProps) {
  return (
    <Flex gap={2} wrap="wrap" paddingTop={1}>
      <StateBadge state={state} />
      {sla && <SlaBadge sla={sla} />}
      {sla && <ProvisionalMark sla={sla} />}
      <RoundBadge round={round} />
    </Flex>
  );
}

/** The dossier's title and where it stands. */
export function DossierHeader({ dossier }: HeaderProps) {
  const words = useWords();
  return (
    <Layouts.BaseHeader
      navigationAction={<BackToQueue />}
      title={dossier.title ?? words('queue.untitled')}
      subtitle={<Badges dossier={dossier} />}
    />
  );
}

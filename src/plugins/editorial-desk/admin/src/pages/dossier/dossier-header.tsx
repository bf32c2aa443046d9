import { Layouts } from '@strapi/strapi/admin';
import { Flex, Link, LinkButton } from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { NavLink, useLocation } from 'react-router-dom';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { isEditable } from '../../../../../../domain/submission/lifecycle';
import { RoundBadge } from '../../components/round-badge';
import { ProvisionalBadge, SlaBadge } from '../../components/sla-badge';
import { StateBadge } from '../../components/state-badge';
import { useWords } from '../../hooks/use-words';
import { DESK_PATH, editorPath } from '../../plugin-id';
import { submitStanding } from '../../presentation/submit-standing';

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

/** Offered to the agency's people alone, while the dossier is in their hands. */
function EditLink({ dossier }: HeaderProps) {
  const words = useWords();
  if (!submitStanding(dossier).isOwn || !isEditable(dossier.state)) return null;
  return (
    <LinkButton
      tag={NavLink}
      to={editorPath(dossier.documentId)}
      variant="secondary"
      startIcon={<Pencil />}
    >
      {words('dossier.edit')}
    </LinkButton>
  );
}

function Badges({ dossier: { state, round, sla } }: HeaderProps) {
  return (
    <Flex gap={2} wrap="wrap" paddingTop={1}>
      <StateBadge state={state} />
      {sla && <SlaBadge sla={sla} />}
      {sla?.provisional && <ProvisionalBadge />}
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
      primaryAction={<EditLink dossier={dossier} />}
    />
  );
}

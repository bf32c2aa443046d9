import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { PostView } from '../../../../../../contracts/post-views';
import { Callout } from '../../components/callout';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import { postPath } from '../../plugin-id';

interface NoteProps {
  readonly post: PostView;
}

function Line({ children }: { readonly children: string }) {
  return <Typography textColor="neutral800">{children}</Typography>;
}

/** What stays of a withdrawn post: when, by whom, on whose wish, and why. */
function TombstoneNote({ post: { tombstone } }: NoteProps) {
  const words = useWords();
  const dates = useDates();
  if (!tombstone) return null;
  const { at, name, unit, ground, order, reason, reasonCode } = tombstone;
  return (
    <Callout tone="danger" title={words('posts.tombstone', { time: dates.moment(at) })}>
      <Line>{words('posts.by', { name, unit, ground: words(`ground.${ground}`) })}</Line>
      {order && (
        <Line>{words('posts.order', { ...order, issuedOn: dates.day(order.issuedOn) })}</Line>
      )}
      <Line>{`${words(`withdrawal.${reasonCode}`)}: “${reason}”`}</Line>
    </Callout>
  );
}

function SuspensionNote({ post: { suspension, attention } }: NoteProps) {
  const words = useWords();
  const dates = useDates();
  if (!suspension) return null;
  const { at, name, unit, reason, confirmedAt, confirmedBy, confirmBy } = suspension;
  const isLate = attention.includes('suspension-overdue');
  return (
    <Callout
      tone={isLate ? 'danger' : 'warning'}
      title={words('posts.suspended', { time: dates.moment(at), name, unit })}
    >
      <Line>{`“${reason}”`}</Line>
      <Line>
        {confirmedAt
          ? words('posts.confirmed', { time: dates.moment(confirmedAt), name: confirmedBy ?? '' })
          : words(isLate ? 'posts.confirm.late' : 'posts.confirm.by', {
              time: dates.moment(confirmBy),
            })}
      </Line>
    </Callout>
  );
}

function RequestNote({ post: { withdrawalRequest } }: NoteProps) {
  const words = useWords();
  const dates = useDates();
  if (!withdrawalRequest) return null;
  const { at, name, unit, reason, reasonCode } = withdrawalRequest;
  return (
    <Callout
      tone="warning"
      title={words('posts.requested', { time: dates.moment(at), name, unit })}
    >
      <Line>{`${words(`withdrawal.${reasonCode}`)}: “${reason}”`}</Line>
    </Callout>
  );
}

function CorrectionNotes({ post: { correctionOf, correctedBy } }: NoteProps) {
  const words = useWords();
  const links = [
    { key: 'posts.correctionOf', linked: correctionOf },
    { key: 'posts.correctedBy', linked: correctedBy },
  ] as const;
  return links.map(
    ({ key, linked }) =>
      linked && (
        <Callout key={key} tone="secondary" title={words(key)}>
          <Link to={postPath(linked.documentId)}>
            <Typography textColor="primary700">{linked.title}</Typography>
          </Link>
        </Callout>
      ),
  );
}

/** What has to be known of a post before anything else. */
export function PostNotes({ post }: NoteProps) {
  return (
    <>
      <TombstoneNote post={post} />
      <SuspensionNote post={post} />
      <RequestNote post={post} />
      <CorrectionNotes post={post} />
    </>
  );
}

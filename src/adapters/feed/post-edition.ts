import type { Presentation } from '../../actions/dossier-file';
import type { FeedItem } from '../../contracts/feed';
import type { AudienceRule } from '../../domain/audience/audience-rule';
import { fingerprintOf, type RevisionContent } from '../../domain/decision/fingerprint';
import type { PostState, PostWindow } from '../../domain/feed/post-phase';
import type { FeedCandidate } from '../../domain/feed/select-page';
import { formatInstant, type Instant } from '../../domain/shared/instant';
import { sha256 } from '../sha256';
import { instantOf } from '../stores/dossier-file-of';

/** A post with the revision it was made from. */
export interface PostRow {
  readonly documentId: string;
  readonly slug: string;
  readonly state: PostState;
  readonly visibleFrom: string;
  readonly visibleUntil: string;
  readonly interactionUntil: string | null;
  readonly fingerprint: string;
  readonly topic: { readonly code: string; readonly name: string } | null;
  readonly revision: {
    readonly content: RevisionContent;
    readonly presentation: Presentation;
  } | null;
  readonly correctionOf: { readonly documentId: string } | null;
}

/** A post whose content still is what was approved. */
export interface Edition extends FeedCandidate {
  readonly row: PostRow;
  readonly content: RevisionContent;
  readonly presentation: Presentation;
}

/**
 * Reads a post for showing. Null when its content no longer has the approved fingerprint: then
 * nobody approved what would be shown. Windows count as approved, or narrower.
 */
export function editionOf(row: PostRow): Edition | null {
  const { revision } = row;
  if (!revision || fingerprintOf(revision.content, sha256) !== row.fingerprint) return null;
  const { content, presentation } = revision;
  return {
    documentId: row.documentId,
    state: row.state,
    window: windowOf(row, content),
    rule: ruleOf(content),
    topic: content.topic,
    ...{ row, content, presentation },
  };
}

function ruleOf({ audience }: RevisionContent): AudienceRule {
  const { scope, minAge, maxAge, gender, units } = audience;
  return { scope, minAge, maxAge, gender, unitIds: units.map(({ id }) => id) };
}

function windowOf(row: PostRow, content: RevisionContent): PostWindow {
  const visibleFrom = Math.max(time(row.visibleFrom), time(content.visibleFrom));
  const visibleUntil = Math.min(time(row.visibleUntil), time(content.visibleUntil));
  const interaction = [row.interactionUntil, content.interactionUntil].map((stored) =>
    stored === null ? visibleFrom : time(stored),
  );
  return { visibleFrom, visibleUntil, interactionUntil: Math.min(visibleUntil, ...interaction) };
}

function time(stored: string): Instant {
  return instantOf(stored) ?? Number.NaN;
}

/** The item that the feed shows of a post, but for what depends on the moment. */
export function feedItemOf(edition: Edition): Omit<FeedItem, 'interactionOpen'> {
  const { row, content, presentation, window } = edition;
  const { title, summary, agency, interactionUntil } = content;
  return {
    documentId: row.documentId,
    slug: row.slug,
    title,
    summary,
    topic: { code: content.topic, name: row.topic?.name ?? content.topic },
    cover: presentation.cover,
    agency: { documentId: agency.id, name: agency.name },
    visibleFrom: formatInstant(window.visibleFrom),
    visibleUntil: formatInstant(window.visibleUntil),
    interactionUntil: interactionUntil === null ? null : formatInstant(window.interactionUntil),
    correctionOf: row.correctionOf?.documentId ?? null,
  };
}

import type { RevisionContent } from '../../domain/decision/fingerprint';

/** A revision as a post is made from it. */
export interface RevisionRow {
  readonly id: number;
  readonly content: RevisionContent;
}

/** The columns of a post that repeat what its revision says, for lists and for the feed's order. */
export function contentFields(content: RevisionContent) {
  const { title, summary, topic, audience, interactionUntil } = content;
  return {
    title,
    summary,
    topicCode: topic,
    scope: audience.scope,
    visibleFrom: new Date(content.visibleFrom),
    visibleUntil: new Date(content.visibleUntil),
    interactionUntil: interactionUntil === null ? null : new Date(interactionUntil),
  };
}

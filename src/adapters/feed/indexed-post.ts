import type { AudienceRule } from '../../domain/audience/audience-rule';
import { isForEveryone } from '../../domain/audience/is-for-everyone';
import type { FeedCandidate } from '../../domain/feed/select-page';
import { feedItemOf, type Edition } from './post-edition';
import type { PreparedItem } from './prepared-items';

/** A post as the index holds it: what decides who sees it, and its prepared bytes. */
export interface IndexedPost extends FeedCandidate {
  readonly slug: string;
  readonly fingerprint: string;
  readonly isPublic: boolean;
  readonly item: PreparedItem;
}

/** Makes posts for the index; many of them share a rule, which is then kept once. */
export function createPostMaker(
  prepare: (item: ReturnType<typeof feedItemOf>) => PreparedItem,
): (edition: Edition) => IndexedPost {
  const rules = new Map<string, AudienceRule>();
  const shared = (rule: AudienceRule): AudienceRule => {
    const key = JSON.stringify(rule);
    const known = rules.get(key) ?? rule;
    rules.set(key, known);
    return known;
  };
  return (edition) => {
    const { documentId, state, window, topic, row } = edition;
    const rule = shared(edition.rule);
    const { slug, fingerprint } = row;
    const item = prepare(feedItemOf(edition));
    return {
      ...{ documentId, slug, fingerprint, state, window, rule, topic },
      ...{ isPublic: isForEveryone(rule), item },
    };
  };
}

import type { AudienceRule } from '../../audience/audience-rule';
import type { Reader } from '../../audience/reaches';
import { topicOf } from './audience-bits';
import {
  addToList,
  createList,
  dropList,
  eachPost,
  type Lists,
  type PostList,
  removeFromList,
} from './post-list';

/** From this length on, a unit keeps a list for each topic as well. */
const TOPICS_FROM = 512;
const NATION = '';

/** The posts of a unit, and of each topic in it once there are many. */
interface UnitPosts {
  readonly all: PostList;
  topics: Map<number, PostList> | null;
}

/** One list for each administrative unit, and one for the nation. */
export interface UnitLists {
  add(rule: AudienceRule, slot: number): void;
  remove(rule: AudienceRule, slot: number): void;
  /** The lists that together hold whatever can reach a reader. */
  of(reader: Reader, topic: number | null): PostList[];
}

/** Empty lists. */
export function createUnitLists(lists: Lists): UnitLists {
  const units = new Map<string, UnitPosts>();
  return {
    add(rule, slot) {
      for (const unit of unitsOf(rule)) {
        const posts = units.get(unit) ?? { all: createList(lists), topics: null };
        units.set(unit, posts);
        addPost(lists, posts, slot);
      }
    },
    remove(rule, slot) {
      for (const unit of unitsOf(rule)) {
        const posts = units.get(unit);
        if (posts && removePost(lists, posts, slot)) units.delete(unit);
      }
    },
    of({ unitIds }, topic) {
      const found: PostList[] = [];
      for (const unit of [NATION, ...(unitIds ?? [])]) {
        const posts = units.get(unit);
        const list = posts && listFor(posts, topic);
        if (list) found.push(list);
      }
      return found;
    },
  };
}

function unitsOf({ scope, unitIds }: AudienceRule): Iterable<string> {
  return scope === 'nation' ? [NATION] : new Set(unitIds);
}

function listFor({ all, topics }: UnitPosts, topic: number | null): PostList | undefined {
  return topic === null || topics === null ? all : topics.get(topic);
}

function addPost(lists: Lists, posts: UnitPosts, slot: number): void {
  addToList(lists, posts.all, slot);
  if (posts.topics !== null) addToTopic(lists, posts.topics, slot);
  else if (posts.all.size >= TOPICS_FROM) posts.topics = splitByTopic(lists, posts.all);
}

function addToTopic(lists: Lists, topics: Map<number, PostList>, slot: number): void {
  const topic = topicOf(lists.slots.packed(slot));
  const list = topics.get(topic) ?? createList(lists);
  topics.set(topic, list);
  addToList(lists, list, slot);
}

function splitByTopic(lists: Lists, all: PostList): Map<number, PostList> {
  const topics = new Map<number, PostList>();
  eachPost(lists, { node: all.root, level: all.height }, (slot) => {
    addToTopic(lists, topics, slot);
  });
  return topics;
}

/** Removes a post; true when its unit has none left. */
function removePost(lists: Lists, { all, topics }: UnitPosts, slot: number): boolean {
  removeFromList(lists, all, slot);
  const topic = topicOf(lists.slots.packed(slot));
  const list = topics?.get(topic);
  if (list && removeFromList(lists, list, slot) && list.size === 0) {
    dropList(lists, list);
    topics?.delete(topic);
  }
  if (all.size > 0) return false;
  dropList(lists, all);
  return true;
}

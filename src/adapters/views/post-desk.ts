import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import type { Ports } from '../../actions/ports';
import type { PostsQuery } from '../../contracts/post-queries';
import type { PostsPage, PostView } from '../../contracts/post-views';
import type { PostLists } from './post-lists';
import { readPost } from './post-view';
import { readPosts } from './posts-page';

/** The desk's side of posts; every answer is for one caller. */
export interface PostDesk {
  list(query: PostsQuery, caller: Caller): Promise<PostsPage>;
  one(documentId: string, caller: Caller): Promise<PostView>;
}

/** The post monitor on the database. */
export function createPostDesk(strapi: Core.Strapi, ports: Ports, lists: PostLists): PostDesk {
  return {
    list: (query, caller) => readPosts(strapi, { query, caller, lists }, ports),
    one: (documentId, caller) => readPost(strapi, { documentId, caller, lists }, ports),
  };
}

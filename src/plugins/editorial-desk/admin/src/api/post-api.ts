import { adminApi } from '@strapi/strapi/admin';
import type { PostsPage, PostView } from '../../../../../contracts/post-views';
import type { FollowUp, PostAction } from '../../../../../domain/post/post-lifecycle';

/** An action on a post as it is sent to the desk API. */
export interface PostActRequest {
  readonly documentId: string;
  readonly action: PostAction;
  readonly body: Readonly<Record<string, unknown>> & { readonly expectedVersion: number };
  /** Makes a retry of the same attempt safe. */
  readonly idempotencyKey: string;
}

interface FollowUpStart {
  readonly documentId: string;
  readonly kind: FollowUp;
}

interface Answer<T> {
  readonly data: T;
}

const pathOf = (documentId: string) => `/editorial-desk/posts/${encodeURIComponent(documentId)}`;

const postApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['DeskPosts', 'DeskPost', 'DeskQueue'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      posts: builder.query<PostsPage, string>({
        query: (search) => `/editorial-desk/posts?${search}`,
        providesTags: ['DeskPosts'],
      }),
      post: builder.query<PostView, string>({
        query: pathOf,
        transformResponse: ({ data }: Answer<PostView>) => data,
        providesTags: (_answer, _error, documentId) => [{ type: 'DeskPost', id: documentId }],
      }),
      startFollowUp: builder.mutation<{ readonly documentId: string }, FollowUpStart>({
        query: ({ documentId, kind }) => ({
          url: `${pathOf(documentId)}/${kind}s`,
          method: 'POST',
        }),
        transformResponse: ({ data }: Answer<{ readonly documentId: string }>) => data,
        invalidatesTags: ['DeskPost', 'DeskQueue'],
      }),
      actOnPost: builder.mutation<PostView, PostActRequest>({
        query: ({ documentId, action, body, idempotencyKey }) => ({
          url: `${pathOf(documentId)}/actions/${action}`,
          method: 'POST',
          data: body,
          config: { headers: { 'Idempotency-Key': idempotencyKey } },
        }),
        transformResponse: ({ data }: Answer<PostView>) => data,
        invalidatesTags: ['DeskPosts', 'DeskPost'],
      }),
    }),
  });

export const { usePostsQuery, usePostQuery, useActOnPostMutation, useStartFollowUpMutation } =
  postApi;

import { z } from 'zod';
import { POST_STATES } from '../domain/post/post-lifecycle';
import { wholeNumber } from './parse-query';

/** The phases that posts can be filtered by. */
export const POST_PHASES = ['scheduled', 'live', 'interaction-closed', 'expired'] as const;

/** The orders in which posts are listed. */
export const POST_SORTS = ['visibleUntil', 'visibleFrom', 'updatedAt', 'title'] as const;

/** The parameters of `GET /editorial-desk/posts`; a phase means active posts alone. */
export const postsQuery = z.strictObject({
  state: z.enum(POST_STATES).optional(),
  phase: z.enum(POST_PHASES).optional(),
  /** Only what waits for somebody: unconfirmed suspensions, requests, displays that end soon. */
  attention: z.enum(['true', 'false']).default('false'),
  agency: z.string().max(40).optional(),
  q: z.string().trim().max(100).optional(),
  page: wholeNumber(1, 100_000).default(1),
  pageSize: wholeNumber(1, 100).default(20),
  sort: z
    .string()
    .regex(new RegExp(`^(${POST_SORTS.join('|')}):(asc|desc)$`))
    .default('visibleFrom:desc'),
});

/** The parsed parameters of the list of posts. */
export type PostsQuery = z.output<typeof postsQuery>;

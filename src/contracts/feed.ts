import { z } from 'zod';
import { wholeNumber } from './parse-query';

const page = {
  limit: wholeNumber(1, 50).default(20),
  cursor: z.string().min(1).max(256).optional(),
  topic: z
    .string()
    .regex(/^[A-Z0-9_]{1,40}$/)
    .optional(),
};

const unitCode = z.string().regex(/^\d{5}$/);

/** A reader's attributes, as only a gateway may state them. */
const attributes = {
  age: wholeNumber(0, 130).optional(),
  gender: z.enum(['male', 'female']).optional(),
  unit: z
    .union([unitCode, z.array(unitCode).min(1).max(2)])
    .transform((codes) => [codes].flat())
    .optional(),
};

/** The parameters of one page of the feed, for every reader. */
export const feedQuery = z.strictObject({ ...page, ...attributes });

/** The parameters of one post, for every reader. */
export const feedPostQuery = z.strictObject(attributes);

/** The names that only a gateway may use. */
export const ATTRIBUTE_NAMES = Object.keys(attributes);

/** What a gateway says of the reader it asks for; nothing that identifies a person. */
export type StatedAttributes = z.output<typeof feedPostQuery>;

/** One post in the feed; times are ISO 8601 in UTC. */
export interface FeedItem {
  readonly documentId: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly topic: { readonly code: string; readonly name: string };
  readonly cover: {
    readonly url: string;
    readonly alternativeText: string;
    readonly width: number;
    readonly height: number;
    readonly formats: unknown;
  };
  readonly agency: { readonly documentId: string; readonly name: string };
  readonly visibleFrom: string;
  readonly visibleUntil: string;
  readonly interactionUntil: string | null;
  readonly interactionOpen: boolean;
  readonly correctionOf: string | null;
}

/** How a request authenticated itself, as Strapi puts it into the request's state. */
export interface RequestAuth {
  readonly strategy?: { readonly name?: string };
  readonly credentials?: { readonly id: number; readonly type?: string } | null;
  readonly ability?: { can(action: string): boolean } | null;
}

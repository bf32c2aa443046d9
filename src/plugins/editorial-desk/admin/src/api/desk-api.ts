import { adminApi } from '@strapi/strapi/admin';
import type {
  DossierOptions,
  DossierView,
  QueueFacets,
  QueuePage,
  UnitView,
} from '../../../../../contracts/desk-views';
import type { Action } from '../../../../../domain/submission/lifecycle';
import { SUBMISSION_UID } from '../plugin-id';
import type { ShownAudience } from '../presentation/audience-sentence';

/** An action as it is sent to the desk API. */
export interface ActRequest {
  readonly documentId: string;
  readonly action: Action;
  readonly body: Readonly<Record<string, unknown>> & { readonly expectedVersion: number };
  /** Makes a retry of the same attempt safe. */
  readonly idempotencyKey: string;
}

/** How far an audience reaches and which posts reach it too. */
export interface AudienceReach {
  readonly reach: { readonly communes: number; readonly ofCommunes: number } | null;
  readonly overlaps: readonly { readonly documentId: string; readonly title: string }[];
}

interface Answer<T> {
  readonly data: T;
}

const documentTag = (documentId: string) => ({
  type: 'Document' as const,
  id: `${SUBMISSION_UID}_${documentId}`,
});

// `Document` is the content manager's own tag: what is saved in its editor is read again here, and
// what is decided here is read again there.
const deskApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['DeskQueue', 'DeskDossier', 'Document'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      queue: builder.query<QueuePage, string>({
        query: (search) => `/editorial-desk/queue?${search}`,
        providesTags: ['DeskQueue', { type: 'Document', id: `${SUBMISSION_UID}_LIST` }],
      }),
      queueFacets: builder.query<QueueFacets, undefined>({
        query: () => '/editorial-desk/queue/facets',
        transformResponse: ({ data }: Answer<QueueFacets>) => data,
      }),
      units: builder.query<readonly UnitView[], string>({
        query: (search) => `/editorial-desk/units?${search}`,
        transformResponse: ({ data }: Answer<readonly UnitView[]>) => data,
      }),
      dossier: builder.query<DossierView, string>({
        query: (documentId) => `/editorial-desk/submissions/${encodeURIComponent(documentId)}`,
        transformResponse: ({ data }: Answer<DossierView>) => data,
        providesTags: (_answer, _error, documentId) => [
          { type: 'DeskDossier', id: documentId },
          documentTag(documentId),
        ],
      }),
      options: builder.query<DossierOptions, string>({
        query: (documentId) =>
          `/editorial-desk/submissions/${encodeURIComponent(documentId)}/options`,
        transformResponse: ({ data }: Answer<DossierOptions>) => data,
      }),
      audienceReach: builder.query<AudienceReach, ShownAudience>({
        query: ({ scope, units, minAge, maxAge, gender }) => ({
          url: '/editorial-desk/audience/preview',
          method: 'POST',
          data: { rule: { scope, units: units.map(({ code }) => code), minAge, maxAge, gender } },
        }),
        transformResponse: ({ data }: Answer<AudienceReach>) => data,
      }),
      act: builder.mutation<DossierView, ActRequest>({
        query: ({ documentId, action, body, idempotencyKey }) => ({
          url: `/editorial-desk/submissions/${encodeURIComponent(documentId)}/actions/${action}`,
          method: 'POST',
          data: body,
          config: { headers: { 'Idempotency-Key': idempotencyKey } },
        }),
        transformResponse: ({ data }: Answer<DossierView>) => data,
        invalidatesTags: (answer, _error, { documentId }) =>
          answer
            ? ['DeskQueue', { type: 'DeskDossier', id: documentId }, documentTag(documentId)]
            : [],
      }),
    }),
  });

export const {
  useQueueQuery,
  useQueueFacetsQuery,
  useUnitsQuery,
  useDossierQuery,
  useOptionsQuery,
  useAudienceReachQuery,
  useActMutation,
} = deskApi;

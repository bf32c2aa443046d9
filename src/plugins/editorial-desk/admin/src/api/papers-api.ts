import { adminApi } from '@strapi/strapi/admin';
import type { OfficialDocument } from '../../../../../domain/documents/official-document';
import { documentPath, type PaperName } from '../presentation/paper-paths';

const papersApi = adminApi.enhanceEndpoints({ addTagTypes: ['DeskDossier'] }).injectEndpoints({
  endpoints: (builder) => ({
    paper: builder.query<OfficialDocument, PaperName>({
      query: (paper) => `/editorial-desk${documentPath(paper)}`,
      transformResponse: ({ data }: { readonly data: OfficialDocument }) => data,
      providesTags: (_answer, _error, { documentId }) => [{ type: 'DeskDossier', id: documentId }],
    }),
  }),
});

export const { usePaperQuery } = papersApi;

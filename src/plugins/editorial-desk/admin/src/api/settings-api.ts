import { adminApi } from '@strapi/strapi/admin';
import type { PolicyView } from '../../../../../contracts/policy';
import type { PolicyValues } from '../../../../../domain/policy/policy-changes';

interface Answer<T> {
  readonly data: T;
}

/** A new version of the policy as it is sent. */
export interface NewPolicy {
  readonly expectedVersion: number;
  readonly validFrom: string;
  readonly note: string;
  readonly values: PolicyValues;
}

const settingsApi = adminApi.enhanceEndpoints({ addTagTypes: ['DeskPolicy'] }).injectEndpoints({
  endpoints: (builder) => ({
    policy: builder.query<PolicyView, undefined>({
      query: () => '/editorial-desk/policy',
      transformResponse: ({ data }: Answer<PolicyView>) => data,
      providesTags: ['DeskPolicy'],
    }),
    changePolicy: builder.mutation<PolicyView, NewPolicy>({
      query: (data) => ({ url: '/editorial-desk/policy', method: 'PUT', data }),
      transformResponse: ({ data }: Answer<PolicyView>) => data,
      invalidatesTags: (answer) => (answer ? ['DeskPolicy'] : []),
    }),
  }),
});

export const { usePolicyQuery, useChangePolicyMutation } = settingsApi;

import { adminApi } from '@strapi/strapi/admin';
import type { CalendarView } from '../../../../../contracts/calendar';
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
    calendar: builder.query<CalendarView, number | null>({
      query: (year) => `/editorial-desk/calendar${year === null ? '' : `?year=${String(year)}`}`,
      transformResponse: ({ data }: Answer<CalendarView>) => data,
    }),
    changePolicy: builder.mutation<PolicyView, NewPolicy>({
      query: (data) => ({ url: '/editorial-desk/policy', method: 'PUT', data }),
      transformResponse: ({ data }: Answer<PolicyView>) => data,
      invalidatesTags: (answer) => (answer ? ['DeskPolicy'] : []),
    }),
  }),
});

export const { useCalendarQuery, usePolicyQuery, useChangePolicyMutation } = settingsApi;

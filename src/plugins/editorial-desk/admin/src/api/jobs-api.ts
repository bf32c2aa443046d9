import { adminApi } from '@strapi/strapi/admin';
import type { JobsView } from '../../../../../contracts/job-views';

interface Answer {
  readonly data: JobsView;
}

const jobsApi = adminApi.enhanceEndpoints({ addTagTypes: ['DeskJobs'] }).injectEndpoints({
  endpoints: (builder) => ({
    jobs: builder.query<JobsView, undefined>({
      query: () => '/editorial-desk/jobs',
      transformResponse: ({ data }: Answer) => data,
      providesTags: ['DeskJobs'],
    }),
    retryMails: builder.mutation<JobsView, undefined>({
      query: () => ({ url: '/editorial-desk/jobs/mails/retry', method: 'POST' }),
      transformResponse: ({ data }: Answer) => data,
      invalidatesTags: ['DeskJobs'],
    }),
  }),
});

export const { useJobsQuery, useRetryMailsMutation } = jobsApi;

import type { Overview } from '#contracts';
import { api } from '../api/api.ts';

/** GET `/api/owner/overview`: a host's homes and what goes on in them. */
export const { useOverviewQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    overview: build.query<Overview, { page: number; per_page?: number }>({
      query: (params) => ({ url: '/owner/overview', params }),
      providesTags: ['Listings', 'Bookings', 'Reviews'],
    }),
  }),
});

import type { Booking } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET `/api/bookings/{id}`, as its host sees it. */
export const { useHostStayQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    hostStay: build.query<Booking, string>({
      query: (id) => `/bookings/${id}`,
      providesTags: (_stay, _error, id) => [{ type: 'Booking', id }],
    }),
  }),
});

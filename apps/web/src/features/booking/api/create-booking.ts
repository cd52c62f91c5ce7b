import type { Booking, CreateBooking } from '#contracts';
import { api } from '../../../shared/api/api.ts';
import { stayBooked } from '../../../shared/listings/bookings.slice.ts';

// The service gives payment 2 s, a slow bank 10: longer than any of them, for an answer that comes late is still the answer.
const DEADLINE_MS = 20_000;

/** POST `/api/bookings` under a key: however often the same attempt is sent, there is one booking and one charge. */
export const { useCreateBookingMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    createBooking: build.mutation<Booking, CreateBooking & { key: string }>({
      query: ({ key, ...body }) => ({
        url: '/bookings',
        method: 'POST',
        body,
        headers: { 'idempotency-key': key },
        timeoutMs: DEADLINE_MS,
      }),
      invalidatesTags: (booking, _error, { listing_id: id }) =>
        booking ? ['Bookings', { type: 'Calendar', id }] : [{ type: 'Calendar', id }],
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const answer = await queryFulfilled.catch(() => null);
        if (answer) dispatch(stayBooked(answer.data));
      },
    }),
  }),
});

import type { Booking, RefundPreview } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET `/api/bookings/{id}` and its `/refund-preview`. */
export const { useBookingQuery, useRefundPreviewQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    booking: build.query<Booking, string>({
      query: (id) => `/bookings/${id}`,
      providesTags: (_result, _error, id) => [{ type: 'Booking', id }],
    }),
    refundPreview: build.query<RefundPreview, string>({
      query: (id) => `/bookings/${id}/refund-preview`,
      providesTags: (_result, _error, id) => [{ type: 'Booking', id }],
      keepUnusedDataFor: 0,
    }),
  }),
});

import type { Calendar, Listing, Quote, QuoteRequest } from '#contracts';
import { api } from '../api/api.ts';

type CalendarRequest = { id: string; from: string; to: string };

/** GET `/api/properties/{id}` and its `/calendar`, and POST `/api/bookings/quote`: what the home's page and the checkout both ask. */
export const { useListingQuery, useCalendarQuery, useQuoteQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    listing: build.query<Listing, string>({
      query: (id) => `/properties/${id}`,
      providesTags: (_result, _error, id) => [{ type: 'Listing', id }],
    }),
    calendar: build.query<Calendar, CalendarRequest>({
      query: ({ id, ...params }) => ({ url: `/properties/${id}/calendar`, params }),
      providesTags: (_result, _error, { id }) => [{ type: 'Calendar', id }],
    }),
    quote: build.query<Quote, QuoteRequest>({
      query: (body) => ({ url: '/bookings/quote', method: 'POST', body }),
      keepUnusedDataFor: 0, // it holds for minutes, and prices change
    }),
  }),
});

import type { BookingStory, EventPage } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** What the log may be asked by; the address of the page says the same. */
export const eventFilters = ['topic', 'event_type', 'booking_id', 'correlation_id', 'from', 'to', 'page'] as const;
export type EventFilters = Partial<Record<(typeof eventFilters)[number], string>>;

/** GET `/api/events` and `/api/events/bookings/{id}`. */
export const { useEventsQuery, useStoryQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    events: build.query<EventPage, EventFilters>({
      query: (params) => ({ url: '/events', params }),
      providesTags: ['Events'],
      keepUnusedDataFor: 5,
    }),
    story: build.query<BookingStory, string>({ query: (id) => `/events/bookings/${id}`, providesTags: ['Events'] }),
  }),
});

import { createApi } from '@reduxjs/toolkit/query/react';
import { baseQuery } from './base-query.ts';

/** Server state. Features add their endpoints with `api.injectEndpoints`, one file per request. */
export const api = createApi({
  baseQuery,
  tagTypes: [
    'Booking',
    'Bookings',
    'Calendar',
    'Conversations',
    'Events',
    'Favorites',
    'Holds',
    'Listing',
    'Listings',
    'Lists',
    'Messages',
    'Notifications',
    'Preferences',
    'Profile',
    'Reviews',
    'Analytics',
    'Availability',
    'Feeds',
    'DeadLetters',
    'Health',
  ],
  keepUnusedDataFor: 120,
  refetchOnReconnect: true,
  endpoints: () => ({}),
});

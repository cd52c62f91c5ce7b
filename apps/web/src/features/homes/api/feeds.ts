import type { CalendarFeed, CalendarFeeds, CreateFeed, OwnerCalendar } from '#contracts';
import { api } from '../../../shared/api/api.ts';

type OfHome = { id: string };
const pathOf = (id: string) => `/owner/calendars/${id}`;
const SYNC_MS = 20_000;

/** `/api/owner/calendars/{listing_id}`: the address of the home's calendar, and the foreign ones it follows. */
export const {
  useExportQuery,
  useRotateExportMutation,
  useFeedsQuery,
  useAddFeedMutation,
  useRemoveFeedMutation,
  useSyncFeedMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    export: build.query<OwnerCalendar, string>({
      query: pathOf,
      providesTags: (_a, _e, id) => [{ type: 'Feeds', id: `${id}/export` }],
    }),
    rotateExport: build.mutation<OwnerCalendar, OfHome>({
      query: ({ id }) => ({ url: `${pathOf(id)}/rotate`, method: 'POST' }),
      invalidatesTags: (_a, _e, { id }) => [{ type: 'Feeds', id: `${id}/export` }],
    }),
    feeds: build.query<CalendarFeeds, string>({
      query: (id) => `${pathOf(id)}/feeds`,
      providesTags: (_a, _e, id) => [{ type: 'Feeds', id }],
    }),
    addFeed: build.mutation<CalendarFeed, OfHome & CreateFeed>({
      query: ({ id, ...body }) => ({ url: `${pathOf(id)}/feeds`, method: 'POST', body }),
      invalidatesTags: (_a, _e, { id }) => changed(id),
    }),
    removeFeed: build.mutation<unknown, OfHome & { feedId: string }>({
      query: ({ id, feedId }) => ({ url: `${pathOf(id)}/feeds/${feedId}`, method: 'DELETE' }),
      invalidatesTags: (_a, _e, { id }) => changed(id),
    }),
    syncFeed: build.mutation<CalendarFeed, OfHome & { feedId: string }>({
      query: ({ id, feedId }) => ({ url: `${pathOf(id)}/feeds/${feedId}/sync`, method: 'POST', timeoutMs: SYNC_MS }),
      invalidatesTags: (_a, _e, { id }) => changed(id),
    }),
  }),
});

const changed = (id: string) => [
  { type: 'Feeds' as const, id },
  { type: 'Availability' as const, id },
  { type: 'Calendar' as const, id },
];

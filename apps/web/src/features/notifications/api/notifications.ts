import type { NotificationPage } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET `/api/notifications`. */
export const { useNotificationsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    notifications: build.query<NotificationPage, void>({
      query: () => ({ url: '/notifications', params: { per_page: 10 } }),
      providesTags: ['Notifications'],
    }),
  }),
});

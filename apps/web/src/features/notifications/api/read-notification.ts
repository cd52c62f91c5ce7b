import { api } from '../../../shared/api/api.ts';

/** POST `/api/notifications/{id}/read`. */
export const { useReadNotificationMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    readNotification: build.mutation<unknown, string>({
      query: (id) => ({ url: `/notifications/${id}/read`, method: 'POST' }),
      invalidatesTags: ['Notifications'],
    }),
  }),
});

import type { Message, MessagePage } from '#contracts';
import { api } from '../../../shared/api/api.ts';

type Sent = { id: string; text: string; key: string };

/** GET and POST `/api/messages/{booking_id}`; `key` makes sending again harmless. */
export const { useHostMessagesQuery, useSendToGuestMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    hostMessages: build.query<MessagePage, { id: string; per_page: number }>({
      query: ({ id, per_page }) => ({ url: `/messages/${id}`, params: { per_page } }),
      providesTags: (_page, _error, { id }) => [{ type: 'Messages', id }],
    }),
    sendToGuest: build.mutation<Message, Sent>({
      query: ({ id, text, key }) => ({
        url: `/messages/${id}`,
        method: 'POST',
        body: { text },
        headers: { 'idempotency-key': key },
      }),
      invalidatesTags: (_message, _error, { id }) => [{ type: 'Messages', id }, 'Conversations'],
    }),
  }),
});

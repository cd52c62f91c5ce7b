import type { Message, MessagePage, SendMessage } from '#contracts';
import { api } from '../api/api.ts';

/** GET and POST `/api/messages/{booking_id}`: the talk of guest and host, newest first. */
export const { useMessagesQuery, useSendMessageMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    messages: build.query<MessagePage, string>({
      query: (id) => ({ url: `/messages/${id}`, params: { per_page: 50 } }),
      providesTags: (_result, _error, id) => [{ type: 'Messages', id }],
    }),
    sendMessage: build.mutation<Message, SendMessage & { booking_id: string }>({
      query: ({ booking_id, ...body }) => ({ url: `/messages/${booking_id}`, method: 'POST', body }),
      invalidatesTags: (_result, _error, { booking_id: id }) => [{ type: 'Messages', id }, 'Conversations'],
    }),
  }),
});

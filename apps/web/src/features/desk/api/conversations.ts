import type { ConversationPage } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET `/api/messages`. */
export const { useHostConversationsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    hostConversations: build.query<ConversationPage, { page: number }>({
      query: (params) => ({ url: '/messages', params }),
      providesTags: ['Conversations'],
    }),
  }),
});

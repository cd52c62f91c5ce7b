import type { StreamTicket } from '#contracts';
import { api } from '../api/api.ts';

/** POST `/api/live/tickets`: opens one stream, since an EventSource cannot send a token. */
export const { ticket } = api.injectEndpoints({
  endpoints: (build) => ({
    ticket: build.mutation<StreamTicket, void>({ query: () => ({ url: '/live/tickets', method: 'POST' }) }),
  }),
}).endpoints;

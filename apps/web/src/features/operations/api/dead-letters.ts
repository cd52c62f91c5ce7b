import type {
  DeadLetterDetail,
  DeadLetterPage,
  DeadLetterStatus,
  DryRun,
  EditDeadLetter,
  Replayed,
  ReplayDeadLetters,
} from '#contracts';
import { api } from '../../../shared/api/api.ts';

type Asked = { page: number; status?: DeadLetterStatus };
const path = '/events/dead-letters';

/** `/api/events/dead-letters`: look, mend, try, and send again. */
export const {
  useDeadLettersQuery,
  useDeadLetterQuery,
  useEditDeadLetterMutation,
  useTryDeadLetterMutation,
  useReplayDeadLetterMutation,
  useReplayClassMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    deadLetters: build.query<DeadLetterPage, Asked>({
      query: (params) => ({ url: path, params }),
      providesTags: ['DeadLetters'],
    }),
    deadLetter: build.query<DeadLetterDetail, string>({ query: (id) => `${path}/${id}`, providesTags: ['DeadLetters'] }),
    editDeadLetter: build.mutation<DeadLetterDetail, EditDeadLetter & { id: string }>({
      query: ({ id, ...body }) => ({ url: `${path}/${id}`, method: 'PUT', body }),
      invalidatesTags: ['DeadLetters'],
    }),
    tryDeadLetter: build.mutation<DryRun, { id: string; payload: string }>({
      query: ({ id, payload }) => ({ url: `${path}/${id}/dry-run`, method: 'POST', body: { payload } }),
    }),
    replayDeadLetter: build.mutation<DeadLetterDetail, string>({
      query: (id) => ({ url: `${path}/${id}/replay`, method: 'POST' }),
      invalidatesTags: ['DeadLetters', 'Events', 'Health'],
    }),
    replayClass: build.mutation<Replayed, ReplayDeadLetters>({
      query: (body) => ({ url: `${path}/replay`, method: 'POST', body }),
      invalidatesTags: ['DeadLetters', 'Events', 'Health'],
    }),
  }),
});

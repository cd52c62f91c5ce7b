import type { FavoriteList, FavoriteListPage, NameList, OpenedList, SharedList } from '#contracts';
import { api } from '../../../shared/api/api.ts';

const path = '/traveler/lists';
const most = { per_page: 100 };

type Item = { id: string; listing: string };

/** Named lists of favourites, below `/api/traveler/lists`; a shared one is read by its token. */
export const {
  useListsQuery,
  useListQuery,
  useSharedListQuery,
  useCreateListMutation,
  useRenameListMutation,
  useRemoveListMutation,
  useAddToListMutation,
  useTakeFromListMutation,
  useShareListMutation,
  useUnshareListMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    lists: build.query<FavoriteListPage, void>({ query: () => path, providesTags: ['Lists', 'Favorites'] }),
    list: build.query<OpenedList, string>({
      query: (id) => ({ url: `${path}/${id}`, params: most }),
      providesTags: ['Lists'],
    }),
    sharedList: build.query<SharedList, string>({ query: (token) => ({ url: `${path}/shared/${token}`, params: most }) }),
    createList: build.mutation<FavoriteList, NameList>({
      query: (body) => ({ url: path, method: 'POST', body }),
      invalidatesTags: ['Lists'],
    }),
    renameList: build.mutation<FavoriteList, NameList & { id: string }>({
      query: ({ id, ...body }) => ({ url: `${path}/${id}`, method: 'PUT', body }),
      invalidatesTags: ['Lists'],
    }),
    removeList: build.mutation<null, string>({
      query: (id) => ({ url: `${path}/${id}`, method: 'DELETE' }),
      invalidatesTags: ['Lists'],
    }),
    addToList: build.mutation<unknown, Item>({
      query: ({ id, listing }) => ({ url: `${path}/${id}/listings`, method: 'POST', body: { listing_id: listing } }),
      invalidatesTags: ['Lists'],
    }),
    takeFromList: build.mutation<null, Item>({
      query: ({ id, listing }) => ({ url: `${path}/${id}/listings/${listing}`, method: 'DELETE' }),
      invalidatesTags: ['Lists'],
    }),
    shareList: build.mutation<FavoriteList, string>({
      query: (id) => ({ url: `${path}/${id}/share`, method: 'POST' }),
      invalidatesTags: ['Lists'],
    }),
    unshareList: build.mutation<null, string>({
      query: (id) => ({ url: `${path}/${id}/share`, method: 'DELETE' }),
      invalidatesTags: ['Lists'],
    }),
  }),
});

import type { FavoritePage } from '#contracts';
import { api } from '../api/api.ts';
import { favoriteSet, favoritesLoaded } from './bookings.slice.ts';

const MOST = 100;

/** The traveler's favourites: GET, POST and DELETE `/api/traveler/favorites`. Hearts change at once and back should it fail. */
export const { useFavoritesQuery, useSetFavoriteMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    favorites: build.query<FavoritePage, void>({
      query: () => ({ url: '/traveler/favorites', params: { per_page: MOST } }),
      providesTags: ['Favorites'],
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const answer = await queryFulfilled.catch(() => null);
        if (answer) dispatch(favoritesLoaded(answer.data.favorites.map(({ id }) => id)));
      },
    }),
    setFavorite: build.mutation<unknown, { id: string; on: boolean }>({
      query: ({ id, on }) =>
        on
          ? { url: '/traveler/favorites', method: 'POST', body: { listing_id: id } }
          : { url: `/traveler/favorites/${id}`, method: 'DELETE' },
      invalidatesTags: (_result, error) => (error ? [] : ['Favorites']),
      onQueryStarted: async ({ id, on }, { dispatch, queryFulfilled }) => {
        dispatch(favoriteSet({ id, on }));
        await queryFulfilled.catch(() => dispatch(favoriteSet({ id, on: !on })));
      },
    }),
  }),
});

import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Listing, Pagination, SearchQuery, SearchResults } from '#contracts';

/** What somebody looks for; the URL says the same, and says it first. */
export type Filters = Partial<Omit<SearchQuery, 'per_page' | 'cursor'>>;

export type PropertiesState = {
  listings: Listing[];
  /** The home pointed at, on its card or on the map. */
  selected: string | null;
  filters: Filters;
  pagination: Pagination | null;
};

const initialState: PropertiesState = { listings: [], selected: null, filters: {}, pagination: null };

/** The search as it stands: cards and map draw from here, so that they always show the same homes. */
export const propertiesSlice = createSlice({
  name: 'properties',
  initialState,
  reducers: {
    filtersChanged: (state, { payload }: PayloadAction<Filters>) => void (state.filters = payload),
    listingsFound: (state, { payload }: PayloadAction<Pick<SearchResults, 'listings' | 'pagination'>>) => {
      state.listings = payload.listings;
      state.pagination = payload.pagination;
      state.selected = null;
    },
    listingSelected: (state, { payload }: PayloadAction<string | null>) => void (state.selected = payload),
  },
  selectors: {
    selectListings: (state) => state.listings,
    selectSelected: (state) => state.selected,
    selectFilters: (state) => state.filters,
    selectPagination: (state) => state.pagination,
  },
});

export const { filtersChanged, listingsFound, listingSelected } = propertiesSlice.actions;
export const { selectListings, selectSelected, selectFilters, selectPagination } = propertiesSlice.selectors;

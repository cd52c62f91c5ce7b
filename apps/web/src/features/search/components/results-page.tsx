import { List, MapIcon, SearchX } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useSelector } from 'react-redux';
import { useNavigate, useSearchParams } from 'react-router';
import { useAppDispatch } from '../../../shared/lib/use-app-dispatch.ts';
import { useMedia } from '../../../shared/lib/use-media.ts';
import { usePageTitle } from '../../../shared/lib/use-page-title.ts';
import { ListingCard } from '../../../shared/listings/listing-card.tsx';
import { ListingGrid, ListingGridSkeleton } from '../../../shared/listings/listing-grid.tsx';
import { filtersChanged, listingSelected, listingsFound, selectSelected } from '../../../shared/listings/properties.slice.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Select } from '../../../shared/ui/input.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { together } from '../heard.ts';
import { anywhere, readSearch, type SearchParams, searchPath, stayQuery, toFilters } from '../search-url.ts';
import { useSearchTexts } from '../texts.ts';
import { useResults } from '../use-results.ts';
import { FilterChips } from './filter-chips.tsx';
import { Filters } from './filters.tsx';
import { SearchBar } from './search-bar.tsx';
import { SearchSummary } from './search-summary.tsx';
import { Understood } from './understood.tsx';

const ResultsMap = lazy(async () => ({ default: (await import('./results-map.tsx')).ResultsMap }));

/** What was found, as cards beside a map. The address is the state: whoever opens it sees the same. */
export function ResultsPage() {
  const t = useSearchTexts();
  const dispatch = useAppDispatch();
  const [params] = useSearchParams();
  const search = useMemo(() => readSearch(params), [params]);
  const navigate = useNavigate();
  const { data, currentData, error, isFetching, refetch, heard, understood, isAway } = useResults(search);
  const shown = together(understood, search);
  const selected = useSelector(selectSelected);
  const isWide = useMedia('(width >= 64rem)');
  const [mapOnTop, setMapOnTop] = useState(false);
  const heading = useHeading(shown, data?.pagination.total, data?.pagination.total_is_lower_bound);
  usePageTitle(heading);
  useEffect(() => void dispatch(filtersChanged(toFilters(search))), [dispatch, search]);
  useEffect(() => void (data && dispatch(listingsFound(data))), [dispatch, data]);

  const change = (wish: SearchParams) => void navigate(searchPath({ ...search, page: '', ...wish }));
  // What is changed of what was understood is chosen by hand from then on.
  const refine = (wish: SearchParams) => change(heard ? { ...shown, say: '', page: '', ...wish } : wish);
  const listings = data?.listings ?? [];
  const cities = [...new Set(listings.map(({ location }) => location.city))];
  const showMap = isWide || mapOnTop;
  const point = useMemo(() => (id: string | null) => void dispatch(listingSelected(id)), [dispatch]);
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
      <div className={mapOnTop && !isWide ? 'hidden' : 'min-w-0 px-4 py-6 md:px-8'}>
        <Head key={`${params} ${Object.values(understood)}`} search={search} understood={understood} cities={cities} />
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <h1 className="display text-xl" aria-live="polite">
            {data || error ? heading : <Skeleton className="h-7 w-40" />}
          </h1>
          <div className="flex gap-2">
            <Filters key={`${params} ${Object.values(understood)}`} search={shown} facets={data?.facets} onChange={refine} />
            <SortSelect value={search.sort ?? 'relevance'} onChange={(sort) => change({ sort })} />
          </div>
        </div>
        <div className="mb-6">
          {heard ? (
            <Understood heard={heard} search={shown} onChange={refine} />
          ) : (
            <FilterChips search={search} onChange={change} />
          )}
          {isAway && <p className="mt-3 rounded-md bg-caution-soft p-3 text-sm text-caution">{t('words_away')}</p>}
        </div>
        {error && <ErrorState error={error} retry={refetch} />}
        {!error && isFetching && !currentData && <ListingGridSkeleton beside />}
        {currentData && listings.length === 0 && <Nothing onClear={() => void navigate('/search')} />}
        {currentData && (
          <>
            <ListingGrid beside>
              {listings.map((listing, i) => (
                <ListingCard
                  key={listing.id}
                  listing={listing}
                  query={stayQuery(shown)}
                  isSelected={selected === listing.id}
                  onPoint={point}
                  eager={i < 2}
                />
              ))}
            </ListingGrid>
            <Pager pagination={currentData.pagination} onPage={(page) => change({ page: String(page) })} />
          </>
        )}
      </div>
      {showMap && (
        <div className="sticky top-16 h-[calc(100dvh-7.5rem)] lg:h-[calc(100dvh-4rem)]">
          <Suspense fallback={<Skeleton className="size-full rounded-none" />}>
            <ResultsMap listings={listings} query={stayQuery(shown)} onArea={(bbox) => refine({ ...anywhere, bbox })} />
          </Suspense>
        </div>
      )}
      {!isWide && (
        <div className="pointer-events-none sticky bottom-16 z-30 flex justify-center pb-4">
          <Button className="pointer-events-auto rounded-full shadow-3" onClick={() => setMapOnTop(!mapOnTop)}>
            {mapOnTop ? <List aria-hidden className="size-4" /> : <MapIcon aria-hidden className="size-4" />}
            {t(mapOnTop ? 'list' : 'map')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The fields of the search; on a phone what they say, until somebody wants to change it. */
function Head({ search, understood, cities }: { search: SearchParams; understood: SearchParams; cities: string[] }) {
  const isMiddling = useMedia('(width >= 48rem)');
  const [editing, setEditing] = useState(false);
  if (!isMiddling && !editing) return <SearchSummary search={together(understood, search)} onEdit={() => setEditing(true)} />;
  return (
    <SearchBar
      search={search}
      understood={understood}
      cities={cities}
      className="mb-6 shadow-1 lg:grid-cols-2! lg:[&>button]:col-span-2!"
    />
  );
}

function useHeading({ city, near }: SearchParams, total = 0, isMore = false): string {
  const t = useSearchTexts();
  const homes = isMore ? t('more_than', { total }) : t('homes', { count: total });
  if (near) return t('near_place', { homes, place: near });
  return city ? t('in_city', { homes, city }) : homes;
}

function SortSelect({ value, onChange }: { value: string; onChange: (sort: string) => void }) {
  const t = useSearchTexts();
  return (
    <Select aria-label={t('sort')} className="h-9! w-44 text-sm!" value={value} onChange={({ target }) => onChange(target.value)}>
      {(['relevance', 'price', '-price', 'rating'] as const).map((sort) => (
        <option key={sort} value={sort}>
          {t(`sort_${sort}`)}
        </option>
      ))}
    </Select>
  );
}

function Nothing({ onClear }: { onClear: () => void }) {
  const t = useSearchTexts();
  return (
    <EmptyState icon={SearchX} title={t('none')} text={t('none_text')} action={<Button onClick={onClear}>{t('clear')}</Button>} />
  );
}

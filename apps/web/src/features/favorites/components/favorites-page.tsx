import { Heart } from 'lucide-react';
import { useSelector } from 'react-redux';
import { Link } from 'react-router';
import { selectFavorites } from '../../../shared/listings/bookings.slice.ts';
import { useFavoritesQuery } from '../../../shared/listings/favorites.api.ts';
import { ListingCard } from '../../../shared/listings/listing-card.tsx';
import { ListingGrid, ListingGridSkeleton } from '../../../shared/listings/listing-grid.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { useListsQuery } from '../api/lists.ts';
import { useFavoritesTexts } from '../texts.ts';
import { AddToList } from './add-to-list.tsx';
import { ListActions } from './list-actions.tsx';
import { ListsNav } from './lists-nav.tsx';

/** The homes with a heart; one whose heart was just taken off leaves at once. */
export function FavoritesPage() {
  const t = useFavoritesTexts();
  const { data, error, refetch } = useFavoritesQuery();
  const all = useListsQuery().data?.lists.find(({ is_default }) => is_default);
  const hearts = new Set(useSelector(selectFavorites));
  const shown = data?.favorites.filter(({ id }) => hearts.has(id)) ?? [];
  const gone = shown.filter(({ listing }) => !listing).length;
  const find = (
    <Button asChild>
      <Link to="/search">{t('find')}</Link>
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={all && <ListActions list={all} />}>
      <ListsNav />
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <ListingGridSkeleton count={4} />}
      {data && shown.length === 0 && <EmptyState icon={Heart} title={t('none')} text={t('none_text')} action={find} />}
      {gone > 0 && <p className="mb-6 rounded-md bg-sunken p-4 text-muted">{t('gone', { count: gone })}</p>}
      <ListingGrid>
        {shown.map(
          (favorite) =>
            favorite.listing && (
              <div key={favorite.id} className="flex min-w-0 flex-col gap-1">
                <ListingCard listing={favorite.listing} />
                <AddToList favorite={favorite} />
              </div>
            ),
        )}
      </ListingGrid>
    </Page>
  );
}

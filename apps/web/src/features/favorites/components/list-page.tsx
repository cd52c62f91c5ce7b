import type { Favorite } from '#contracts';
import { Heart, ListX } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { ListingCard } from '../../../shared/listings/listing-card.tsx';
import { ListingGrid, ListingGridSkeleton } from '../../../shared/listings/listing-grid.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { useListQuery, useTakeFromListMutation } from '../api/lists.ts';
import { useFavoritesTexts } from '../texts.ts';
import { ListActions } from './list-actions.tsx';
import { ListsNav } from './lists-nav.tsx';

/** A named list of favourites. */
export function ListPage() {
  const t = useFavoritesTexts();
  const { id = '' } = useParams();
  const { currentData, error, refetch } = useListQuery(id);
  const { list, favorites = [] } = currentData ?? {};
  const pick = (
    <Button asChild>
      <Link to="/favorites">{t('pick')}</Link>
    </Button>
  );
  return (
    <Page title={list?.name ?? t('title')} actions={list && <ListActions list={list} />}>
      <ListsNav />
      {error && !currentData && <ErrorState error={error} retry={() => void refetch()} />}
      {!currentData && !error && <ListingGridSkeleton count={4} />}
      {currentData && favorites.length === 0 && (
        <EmptyState icon={Heart} title={t('list_empty')} text={t('list_empty_text')} action={pick} />
      )}
      <ListingGrid>
        {favorites.map((favorite) => (
          <Item key={favorite.id} list={id} favorite={favorite} />
        ))}
      </ListingGrid>
    </Page>
  );
}

function Item({ list, favorite: { listing_id, listing } }: { list: string; favorite: Favorite }) {
  const t = useFavoritesTexts();
  const problem = useProblemText();
  const [take, { isLoading }] = useTakeFromListMutation();
  const drop = async () => {
    const { error } = await take({ id: list, listing: listing_id });
    toast(error ? 'failed' : 'done', error ? problem(error) : t('taken'));
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {listing ? (
        <ListingCard listing={listing} />
      ) : (
        <p className="rounded-lg bg-sunken p-4 text-muted">{t('gone_one', { count: 1 })}</p>
      )}
      <Button
        kind="quiet"
        size="sm"
        className="-ml-3 self-start"
        busy={isLoading}
        aria-label={t('take_named', { title: listing?.title ?? '' })}
        onClick={() => void drop()}
      >
        <ListX aria-hidden className="size-4" />
        {t('take')}
      </Button>
    </div>
  );
}

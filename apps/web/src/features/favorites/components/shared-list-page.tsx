import { Heart } from 'lucide-react';
import { useParams } from 'react-router';
import { ListingCard } from '../../../shared/listings/listing-card.tsx';
import { ListingGrid, ListingGridSkeleton } from '../../../shared/listings/listing-grid.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { useSharedListQuery } from '../api/lists.ts';
import { useFavoritesTexts } from '../texts.ts';

/** A list that somebody shared, for anyone with its link. */
export function SharedListPage() {
  const t = useFavoritesTexts();
  const { token = '' } = useParams();
  const { data, error, refetch } = useSharedListQuery(token);
  const listings = data?.favorites.flatMap(({ listing }) => listing ?? []) ?? [];
  return (
    <Page title={data?.name ?? t('shared')} lead={t('shared_lead')}>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <ListingGridSkeleton count={4} />}
      {data && listings.length === 0 && <EmptyState icon={Heart} title={t('list_empty')} />}
      <ListingGrid>
        {listings.map((listing) => (
          <ListingCard key={listing.id} listing={listing} />
        ))}
      </ListingGrid>
    </Page>
  );
}

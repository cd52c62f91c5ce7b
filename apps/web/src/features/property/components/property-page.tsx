import type { Listing } from '#contracts';
import { MapPin } from 'lucide-react';
import { useParams } from 'react-router';
import { useFollow } from '../../../shared/live/use-live.ts';
import { usePageTitle } from '../../../shared/lib/use-page-title.ts';
import { FavoriteButton } from '../../../shared/listings/favorite-button.tsx';
import { useListingQuery } from '../../../shared/listings/listing.api.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { PageSkeleton } from '../../../shared/ui/page-skeleton.tsx';
import { Rating } from '../../../shared/ui/stars.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { useStay } from '../use-stay.ts';
import { About } from './about.tsx';
import { BookBar, BookCard } from './book-card.tsx';
import { Gallery } from './gallery.tsx';
import { HostedBy } from './hosted-by.tsx';
import { Reviews } from './reviews.tsx';
import { StayCalendar } from './stay-calendar.tsx';
import { Where } from './where.tsx';

export function PropertyPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useListingQuery(id);
  usePageTitle(data?.title);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  return data ? <Property key={data.id} listing={data} /> : <PageSkeleton />;
}

function Property({ listing }: { listing: Listing }) {
  const [stay, setStay] = useStay();
  useFollow(listing.id);
  return (
    <article className="page py-6 md:py-8">
      <Title listing={listing} />
      <Gallery listing={listing} />
      <div className="mt-8 grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-16">
        <div className="flex min-w-0 flex-col gap-10">
          <HostedBy listing={listing} />
          <About listing={listing} />
          <StayCalendar listing={listing} stay={stay} onChange={setStay} />
          <Reviews listing={listing} />
          <Where listing={listing} />
        </div>
        <aside className="min-w-0">
          <BookCard listing={listing} stay={stay} onChange={setStay} />
        </aside>
      </div>
      <BookBar listing={listing} stay={stay} />
    </article>
  );
}

function Title({ listing }: { listing: Listing }) {
  const t = useListingTexts();
  const { title, location, rating, review_count, property_type } = listing;
  const place = [location.city, location.state, location.country].filter(Boolean).join(', ');
  return (
    <header className="mb-6 flex items-start justify-between gap-4">
      <div className="min-w-0">
        <h1 className="display text-2xl text-balance md:text-3xl">{title}</h1>
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
          <span className="flex items-center gap-1">
            <MapPin aria-hidden className="size-4" />
            {place}
          </span>
          <span>{t(`type_${property_type}`)}</span>
          {rating !== null && (
            <a href="#reviews" className="text-ink underline-offset-2 hover:underline">
              <Rating rating={rating} count={review_count} />
            </a>
          )}
        </p>
      </div>
      <FavoriteButton listing={listing} className="shrink-0 border border-line" />
    </header>
  );
}

import type { Listing } from '#contracts';
import { Zap } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { cn } from '../lib/cn.ts';
import { useFormat } from '../lib/format.ts';
import { Badge } from '../ui/badge.tsx';
import { Rating } from '../ui/stars.tsx';
import { FavoriteButton } from './favorite-button.tsx';
import { ListingPicture } from './listing-picture.tsx';
import { useListingTexts } from './texts.ts';

type CardProps = {
  listing: Listing;
  /** The query that the home's page is opened with: dates and guests. */
  query?: string;
  isSelected?: boolean;
  onPoint?: (id: string | null) => void;
  eager?: boolean;
  /** Of its heading: one below that of the list. */
  level?: 2 | 3;
};

/** A home in a list. */
export const ListingCard = memo(function ListingCard({ listing, query = '', isSelected, onPoint, eager, level = 2 }: CardProps) {
  const Heading = `h${level}` as const;
  const t = useListingTexts();
  const format = useFormat();
  const { id, title, location, capacity, price_per_night, currency, rating, review_count, instant_book, property_type } = listing;
  const rooms = capacity.bedrooms ? t('bedrooms', { count: capacity.bedrooms }) : t('studio');
  return (
    <article
      className="group relative flex min-w-0 flex-col gap-3"
      onPointerEnter={() => onPoint?.(id)}
      onPointerLeave={() => onPoint?.(null)}
    >
      <div
        className={cn(
          'relative overflow-hidden rounded-lg outline-2 outline-offset-2 transition',
          isSelected ? 'outline-accent' : 'outline-transparent',
        )}
      >
        <ListingPicture
          listing={listing}
          eager={eager ?? false}
          alt=""
          sizes="(width < 40rem) 100vw, 400px"
          className="aspect-[3/2] w-full transition duration-200 group-hover:scale-[1.03]"
        />
        {instant_book && (
          <Badge className="absolute bottom-3 left-3 bg-surface/95 shadow-1">
            <Zap aria-hidden className="size-3.5 fill-ember text-ember" />
            {t('instant')}
          </Badge>
        )}
      </div>
      <FavoriteButton listing={listing} className="absolute top-3 right-3 z-10" />
      <div className="flex min-w-0 flex-col">
        <div className="flex items-start justify-between gap-3">
          <Heading className="min-w-0 font-semibold">
            <Link
              to={`/homes/${id}${query}`}
              onFocus={() => onPoint?.(id)}
              className="line-clamp-1 after:absolute after:inset-0 after:rounded-lg"
            >
              {title}
            </Link>
          </Heading>
          {rating === null ? (
            <Badge tone="accent">{t('new_home')}</Badge>
          ) : (
            <Rating rating={rating} count={review_count} className="text-sm" />
          )}
        </div>
        <p className="truncate text-sm text-muted">
          {t(`type_${property_type}`)} · {location.city}, {location.country}
        </p>
        <p className="truncate text-sm text-muted">
          {t('guests', { count: capacity.max_guests })} · {rooms}
        </p>
        <p className="mt-1">
          <span className="font-semibold">{format.money(price_per_night, currency)}</span>{' '}
          <span className="text-sm text-muted">{t('per_night')}</span>
        </p>
      </div>
    </article>
  );
});

import type { Listing, Review } from '#contracts';
import { MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../../shared/lib/format.ts';
import { Pager } from '../../../shared/ui/pager.tsx';
import { SkeletonText } from '../../../shared/ui/skeleton.tsx';
import { Rating } from '../../../shared/ui/stars.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { useReviewsQuery } from '../api/reviews.ts';
import { usePropertyTexts } from '../texts.ts';
import { Section } from './about.tsx';

export function Reviews({ listing }: { listing: Listing }) {
  const t = usePropertyTexts();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useReviewsQuery({ id: listing.id, page });
  return (
    <Section title={t('reviews')} id="reviews">
      <Averages listing={listing} />
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonText lines={4} />}
      {data?.reviews.length === 0 && (
        <EmptyState
          className="rounded-lg border border-dashed border-line"
          icon={MessageSquareText}
          title={t('reviews_none')}
          text={t('reviews_none_text')}
        />
      )}
      <ul className="grid gap-6 md:grid-cols-2">
        {data?.reviews.map((review) => (
          <Item key={review.id} review={review} />
        ))}
      </ul>
      {data && <Pager pagination={data.pagination} onPage={setPage} />}
    </Section>
  );
}

function Averages({ listing: { rating, review_count, rating_by_category } }: { listing: Listing }) {
  const t = usePropertyTexts();
  if (rating === null) return null;
  const categories = Object.entries(rating_by_category ?? {}) as [keyof NonNullable<typeof rating_by_category>, number][];
  return (
    <div className="mb-6 flex flex-col gap-4">
      <p className="flex items-center gap-2 text-lg">
        <Rating rating={rating} />
        <span className="text-muted">{t('reviews_count', { count: review_count })}</span>
      </p>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {categories.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[8rem_1fr_2rem] items-center gap-3 text-sm">
            <dt>{t(name)}</dt>
            <dd className="h-1.5 overflow-hidden rounded-full bg-line" aria-hidden>
              <div className="h-full rounded-full bg-accent" style={{ width: `${value * 20}%` }} />
            </dd>
            <dd className="text-right font-semibold tabular-nums">{value.toFixed(1)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Item({ review: { rating, text, reply, created_at } }: { review: Review }) {
  const t = usePropertyTexts();
  const format = useFormat();
  return (
    <li className="flex flex-col gap-2">
      <p className="flex items-center gap-3">
        <Rating rating={rating} />
        <span className="text-sm text-muted">{format.month(created_at.slice(0, 10))}</span>
      </p>
      <p className="text-pretty">{text}</p>
      {reply && (
        <blockquote className="border-l-2 border-line pl-4 text-sm text-muted">
          <span className="font-semibold text-ink">{t('host_replied')}: </span>
          {reply.text}
        </blockquote>
      )}
    </li>
  );
}

import type { Review } from '#contracts';
import { Star } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useFormat } from '../../../shared/lib/format.ts';
import { useOverviewQuery } from '../../../shared/listings/overview.api.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Select, Textarea } from '../../../shared/ui/input.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { Rating } from '../../../shared/ui/stars.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { useHomeReviewsQuery, useReplyMutation } from '../api/home-reviews.ts';
import { useInsightsTexts } from '../texts.ts';
import { InsightsFrame } from './insights-frame.tsx';

/** What guests said of a home, and the host's reply to each. */
export function ReviewsPage() {
  const t = useInsightsTexts();
  const homes = useOverviewQuery({ page: 1, per_page: 100 });
  const listings = homes.data?.listings.toSorted((a, b) => b.review_count - a.review_count) ?? [];
  const [chosen, setChosen] = useState('');
  const home = listings.find(({ id }) => id === chosen) ?? listings[0];
  return (
    <InsightsFrame title={t('reviews')}>
      {homes.error && <ErrorState error={homes.error} retry={() => void homes.refetch()} />}
      {homes.isLoading && <Skeleton className="h-64 rounded-lg" />}
      {homes.data && !home && <EmptyState icon={Star} title={t('no_reviews')} text={t('no_reviews_text')} />}
      {home && (
        <>
          <div className="mb-6 flex flex-wrap items-center gap-4">
            <Select
              aria-label={t('home')}
              className="w-80 max-w-full"
              value={home.id}
              onChange={({ target }) => setChosen(target.value)}
            >
              {listings.map(({ id, title, review_count }) => (
                <option key={id} value={id}>
                  {title} ({review_count})
                </option>
              ))}
            </Select>
            {home.rating !== null && <Rating rating={home.rating} count={home.review_count} />}
          </div>
          <Reviews key={home.id} listingId={home.id} />
        </>
      )}
    </InsightsFrame>
  );
}

function Reviews({ listingId }: { listingId: string }) {
  const t = useInsightsTexts();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useHomeReviewsQuery({ id: listingId, page });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-64 rounded-lg" />;
  if (data.reviews.length === 0) return <EmptyState icon={Star} title={t('no_reviews')} text={t('no_reviews_text')} />;
  return (
    <>
      <div className="flex flex-col gap-4">
        {data.reviews.map((review) => (
          <ReviewCard key={review.id} review={review} />
        ))}
      </div>
      <Pager pagination={data.pagination} onPage={setPage} />
    </>
  );
}

function ReviewCard({ review }: { review: Review }) {
  const t = useInsightsTexts();
  const format = useFormat();
  const { rating, text, created_at, reply } = review;
  return (
    <Card className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-4">
        <Rating rating={rating} />
        <span className="text-sm text-muted">{format.date(created_at.slice(0, 10))}</span>
      </div>
      <p className="text-pretty whitespace-pre-wrap">{text}</p>
      {reply ? (
        <blockquote className="rounded-md bg-sunken px-4 py-3">
          <p className="text-sm font-semibold">{t('your_reply')}</p>
          <p className="text-pretty whitespace-pre-wrap">{reply.text}</p>
        </blockquote>
      ) : (
        <ReplyForm review={review} />
      )}
    </Card>
  );
}

function ReplyForm({ review: { id, listing_id } }: { review: Review }) {
  const t = useInsightsTexts();
  const problem = useProblemText();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [send, { isLoading, error }] = useReplyMutation();
  if (!open)
    return (
      <Button kind="secondary" size="sm" className="self-start" onClick={() => setOpen(true)}>
        {t('reply')}
      </Button>
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    const { data } = await send({ listingId: listing_id, reviewId: id, text: text.trim() });
    if (data) toast('done', t('replied'));
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={(event) => void submit(event)}>
      <Field label={t('your_reply')} hint={t('reply_hint')} error={error && problem(error)}>
        <Textarea rows={3} maxLength={5000} value={text} onChange={({ target }) => setText(target.value)} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="sm" busy={isLoading}>
          {t('send')}
        </Button>
        <Button kind="quiet" size="sm" onClick={() => setOpen(false)}>
          {t('never_mind')}
        </Button>
      </div>
    </form>
  );
}

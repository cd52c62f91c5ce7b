import type { OverviewListing } from '#contracts';
import { CalendarDays, House, Plus, Tag } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { HomePicture } from '../../../shared/listings/home-picture.tsx';
import { useOverviewQuery } from '../../../shared/listings/overview.api.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { Rating } from '../../../shared/ui/stars.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { useHomesTexts } from '../texts.ts';

const PER_PAGE = 12;

/** All homes of the host and what goes on in each, on one screen. */
export function HomesPage() {
  const t = useHomesTexts();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useOverviewQuery({ page, per_page: PER_PAGE });
  const add = (
    <Button asChild>
      <Link to="/host/homes/new">
        <Plus aria-hidden className="size-4" />
        {t('add')}
      </Link>
    </Button>
  );
  return (
    <Page title={t('homes')} lead={t('homes_lead')} actions={add}>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {data?.listings.length === 0 && <EmptyState icon={House} title={t('none')} text={t('none_text')} />}
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {!data && !error && [0, 1, 2].map((i) => <Skeleton key={i} className="h-96 rounded-lg" />)}
        {data?.listings.map((home) => (
          <HomeCard key={home.id} home={home} />
        ))}
      </ul>
      {data && <Pager pagination={data.pagination} onPage={setPage} />}
    </Page>
  );
}

function HomeCard({ home }: { home: OverviewListing }) {
  const t = useHomesTexts();
  const { id, title, city, is_active, rating, review_count, pending_requests } = home;
  return (
    <li className="group relative flex min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-1 transition hover:shadow-2">
      <HomePicture id={home.id} image={home.image} sizes="(width < 40rem) 100vw, 400px" className="aspect-[3/2] w-full" />
      {pending_requests > 0 && (
        <Badge tone="ember" className="absolute top-3 left-3 shadow-1">
          {t('requests', { count: pending_requests })}
        </Badge>
      )}
      {!is_active && (
        <Badge tone="caution" className="absolute top-3 right-3 shadow-1">
          {t('hidden')}
        </Badge>
      )}
      <div className="flex flex-1 flex-col gap-3 p-4 md:p-5">
        <div>
          <div className="flex items-start justify-between gap-3">
            <h2 className="min-w-0 font-semibold">
              <Link to={`/host/homes/${id}`} className="line-clamp-1 after:absolute after:inset-0 after:rounded-lg">
                {title}
              </Link>
            </h2>
            {rating !== null && <Rating rating={rating} count={review_count} className="text-sm" />}
          </div>
          <p className="text-sm text-muted">{city}</p>
        </div>
        <dl className="flex flex-1 flex-col gap-2 text-sm">
          <StayLine name={t('now')} stay={home.current_stay} />
          <StayLine name={t('next')} stay={home.next_stay} />
        </dl>
        <div className="relative z-10 flex gap-2 border-t border-line pt-3">
          <Button asChild kind="quiet" size="sm" className="flex-1">
            <Link to={`/host/homes/${id}/calendar`} aria-label={`${t('calendar')}: ${title}`}>
              <CalendarDays aria-hidden className="size-4" />
              {t('calendar')}
            </Link>
          </Button>
          <Button asChild kind="quiet" size="sm" className="flex-1">
            <Link to={`/host/homes/${id}/prices`} aria-label={`${t('prices')}: ${title}`}>
              <Tag aria-hidden className="size-4" />
              {t('prices')}
            </Link>
          </Button>
        </div>
      </div>
    </li>
  );
}

function StayLine({ name, stay }: { name: string; stay: OverviewListing['next_stay'] }) {
  const t = useHomesTexts();
  const format = useFormat();
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 truncate text-right">
        {stay ? (
          <>
            <span className="font-semibold">{format.range(stay.check_in, stay.check_out)}</span>
            {stay.status === 'pending' ? ` · ${t('asked_for')}` : stay.payment && ` · ${t(`money_${stay.payment.state}`)}`}
          </>
        ) : (
          t('nobody')
        )}
      </dd>
    </div>
  );
}

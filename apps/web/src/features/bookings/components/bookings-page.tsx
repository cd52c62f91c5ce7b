import { BookingStatus, type ListedBooking } from '#contracts';
import { ChevronRight, Luggage } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { HomePicture } from '../../../shared/listings/home-picture.tsx';
import { StatusBadge } from '../../../shared/listings/status-badge.tsx';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { useMyBookingsQuery } from '../api/my-bookings.ts';
import { useBookingsTexts } from '../texts.ts';

const kinds = ['all', 'pending', 'confirmed', 'completed', 'cancelled'] as const;

export function BookingsPage() {
  const t = useBookingsTexts();
  const [params, setParams] = useSearchParams();
  const kind = kinds.find((one) => one === params.get('status')) ?? 'all';
  const page = Math.max(1, Number(params.get('page')) || 1);
  const { currentData, error, refetch } = useMyBookingsQuery({
    page,
    ...(kind !== 'all' && { status: kind satisfies BookingStatus }),
  });
  const find = (
    <Button asChild>
      <Link to="/">{t('find')}</Link>
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <nav aria-label={t('show')} className="mb-6 flex gap-2 overflow-x-auto pb-1">
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === kind}
            onClick={() => setParams(one === 'all' ? {} : { status: one })}
            className={cn(
              'h-10 shrink-0 rounded-full border px-4 font-semibold transition',
              one === kind ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-surface hover:bg-sunken',
            )}
          >
            {t(one)}
          </button>
        ))}
      </nav>
      {error && !currentData && <ErrorState error={error} retry={() => void refetch()} />}
      {!currentData && !error && <Waiting />}
      {currentData?.bookings.length === 0 && <EmptyState icon={Luggage} title={t('none')} text={t('none_text')} action={find} />}
      <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        {currentData?.bookings.map((booking) => (
          <Item key={booking.id} booking={booking} />
        ))}
      </ul>
      {currentData && (
        <Pager
          pagination={currentData.pagination}
          onPage={(next) => setParams({ ...(kind !== 'all' && { status: kind }), page: String(next) })}
        />
      )}
    </Page>
  );
}

function Item({ booking }: { booking: ListedBooking }) {
  const t = useBookingsTexts();
  const names = useListingTexts();
  const format = useFormat();
  const { id, listing, listing_id, check_in, check_out, guest_count, total_price, currency, status } = booking;
  return (
    <li className="relative flex gap-4 rounded-lg border border-line bg-surface p-3 shadow-1 transition hover:shadow-2">
      <HomePicture id={listing_id} image={listing?.image} className="size-28 shrink-0 rounded-md" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div>
          <StatusBadge status={status} />
        </div>
        <h2 className="truncate font-semibold">
          <Link to={`/bookings/${id}`} className="after:absolute after:inset-0 after:rounded-lg">
            {listing?.title ?? t('gone')}
          </Link>
        </h2>
        <p className="truncate text-sm text-muted">
          {[listing?.city, format.range(check_in, check_out)].filter(Boolean).join(' · ')}
        </p>
        <p className="truncate text-sm text-muted">
          {names('guests', { count: guest_count })} · {format.money(total_price, currency)}
        </p>
      </div>
      <ChevronRight aria-hidden className="size-5 shrink-0 self-center text-muted" />
    </li>
  );
}

const Waiting = () => (
  <div className="grid gap-4 lg:grid-cols-2">
    {[0, 1, 2, 3].map((i) => (
      <Skeleton key={i} className="h-34 rounded-lg" />
    ))}
  </div>
);

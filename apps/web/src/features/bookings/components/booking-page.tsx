import type { Booking, Listing } from '#contracts';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { HomePicture } from '../../../shared/listings/home-picture.tsx';
import { useListingQuery } from '../../../shared/listings/listing.api.ts';
import { PriceLines } from '../../../shared/listings/price-lines.tsx';
import { PaymentState, StatusBadge } from '../../../shared/listings/status-badge.tsx';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Conversation } from '../../../shared/messages/conversation.tsx';
import { useMessageTexts } from '../../../shared/messages/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { PageSkeleton } from '../../../shared/ui/page-skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { useBookingQuery } from '../api/booking.ts';
import { useMyBookingsQuery } from '../api/my-bookings.ts';
import { useBookingsTexts } from '../texts.ts';
import { CancelBooking } from './cancel-booking.tsx';
import { ReviewForm } from './review-form.tsx';

// News come by the stream; asking now and then is for when it is not there.
const EVERY_MS = 20_000;

/** A booking: how it stands, what it costs, talking with the host, cancelling, and a review afterwards. */
export function BookingPage() {
  const t = useBookingsTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useBookingQuery(id, { pollingInterval: EVERY_MS, skipPollingIfUnfocused: true });
  const { data: listing } = useListingQuery(data?.listing_id ?? '', { skip: !data });
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const back = (
    <Button asChild kind="quiet" size="sm">
      <Link to="/bookings">
        <ArrowLeft aria-hidden className="size-4" />
        {t('back')}
      </Link>
    </Button>
  );
  return (
    <Page title={listing?.title ?? t('stay')} actions={back}>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <Stay booking={data} listing={listing} />
          {data.status === 'completed' && <ReviewInvitation booking={data} />}
          <Talk id={id} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Price booking={data} />
          {(data.status === 'pending' || data.status === 'confirmed') && <CancelBooking booking={data} />}
        </div>
      </div>
    </Page>
  );
}

function Stay({ booking, listing }: { booking: Booking; listing: Listing | undefined }) {
  const t = useBookingsTexts();
  const names = useListingTexts();
  const format = useFormat();
  const { status, check_in, check_out, guest_count, special_requests, cancellation_reason, id, listing_id } = booking;
  return (
    <Card className="flex flex-col gap-4 overflow-hidden p-0! pb-6!">
      <HomePicture id={listing_id} image={listing?.images[0]} className="aspect-[5/2] w-full" />
      <div className="flex flex-col gap-4 px-4 md:px-6">
        <div role="status" className="flex flex-wrap items-center gap-3">
          <StatusBadge status={status} />
          <p className="text-pretty text-muted">{t(`now_${status}`)}</p>
        </div>
        <dl className="grid gap-4 sm:grid-cols-2">
          <Fact name={t('when')}>
            {format.date(check_in)} – {format.date(check_out)}
          </Fact>
          <Fact name={t('who')}>{names('guests', { count: guest_count })}</Fact>
          {special_requests && <Fact name={t('wishes')}>{special_requests}</Fact>}
          {cancellation_reason && <Fact name={t('because')}>{cancellation_reason.replaceAll('_', ' ')}</Fact>}
          <Fact name={t('reference')}>
            <span className="text-sm break-all text-muted">{id}</span>
          </Fact>
        </dl>
        {listing && (
          <Link to={`/homes/${listing_id}`} className="self-start font-semibold text-accent underline underline-offset-2">
            {t('home')}
          </Link>
        )}
      </div>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-pretty wrap-anywhere">{children}</dd>
    </div>
  );
}

function Price({ booking }: { booking: Booking }) {
  const t = useBookingsTexts();
  const format = useFormat();
  const { price_breakdown, total_price, currency, payment_status, refund_amount } = booking;
  return (
    <Card>
      <h2 className="mb-4 font-semibold">{t('price')}</h2>
      <PriceLines lines={price_breakdown.lines} total={total_price} currency={currency} />
      <dl className="mt-4 flex flex-col gap-2 border-t border-line pt-4 text-sm">
        <div className="flex justify-between gap-4">
          <dt className="text-muted">{t('payment')}</dt>
          <dd className="text-right font-semibold">
            <PaymentState status={payment_status} />
          </dd>
        </div>
        {refund_amount !== null && (
          <div className="flex justify-between gap-4">
            <dt className="text-muted">{t('refund')}</dt>
            <dd className="font-semibold tabular-nums">{format.money(refund_amount, currency)}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

/** Whether a stay may still be reviewed is known to the list of bookings. */
function ReviewInvitation({ booking }: { booking: Booking }) {
  const { data } = useMyBookingsQuery({ status: 'completed', page: 1 });
  return data?.bookings.find(({ id }) => id === booking.id)?.can_review ? <ReviewForm booking={booking} /> : null;
}

function Talk({ id }: { id: string }) {
  const t = useMessageTexts();
  return (
    <Card>
      <h2 className="mb-4 font-semibold">{t('messages')}</h2>
      <Conversation bookingId={id} me="guest" />
    </Card>
  );
}

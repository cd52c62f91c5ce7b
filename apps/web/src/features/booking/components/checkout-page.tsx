import type { Listing, TakeHold } from '#contracts';
import { ArrowLeft, CalendarDays } from 'lucide-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { ListingPicture } from '../../../shared/listings/listing-picture.tsx';
import { useListingQuery } from '../../../shared/listings/listing.api.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { PageSkeleton } from '../../../shared/ui/page-skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { useBookingTexts } from '../texts.ts';
import { Checkout } from './checkout.tsx';

export type CheckoutStay = TakeHold & { guest_count: number };

/** From a home and dates to a booking. */
export function CheckoutPage() {
  const t = useBookingTexts();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { data, error, refetch } = useListingQuery(id);
  const [check_in, check_out] = [params.get('check_in'), params.get('check_out')];
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const back = (
    <Button asChild kind="quiet" size="sm">
      <Link to={`/homes/${id}?${params}`}>
        <ArrowLeft aria-hidden className="size-4" />
        {t('back')}
      </Link>
    </Button>
  );
  const choose = (
    <Button asChild>
      <Link to={`/homes/${id}`}>{t('choose')}</Link>
    </Button>
  );
  const stay = check_in &&
    check_out && { listing_id: id, check_in, check_out, guest_count: Math.max(1, Number(params.get('guests')) || 1) };
  return (
    <Page title={t(data.instant_book ? 'title_instant' : 'title_request')} actions={back}>
      {stay ? (
        <Checkout key={params.toString()} listing={data} stay={stay} summary={<Summary listing={data} stay={stay} />} />
      ) : (
        <EmptyState icon={CalendarDays} title={t('no_dates')} text={t('no_dates_text')} action={choose} />
      )}
    </Page>
  );
}

function Summary({ listing, stay }: { listing: Listing; stay: CheckoutStay }) {
  const t = useListingTexts();
  const format = useFormat();
  return (
    <div className="flex gap-4">
      <ListingPicture listing={listing} alt="" eager sizes="112px" className="size-24 shrink-0 rounded-md sm:size-28" />
      <div className="min-w-0">
        <p className="line-clamp-2 font-semibold">{listing.title}</p>
        <p className="truncate text-sm text-muted">
          {listing.location.city}, {listing.location.country}
        </p>
        <p className="mt-2 text-sm">{format.range(stay.check_in, stay.check_out)}</p>
        <p className="text-sm">{t('guests', { count: stay.guest_count })}</p>
      </div>
    </div>
  );
}

import type { Booking, Listing } from '#contracts';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { today } from '../../../shared/calendar/dates.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useListingQuery } from '../../../shared/listings/listing.api.ts';
import { ListingPicture } from '../../../shared/listings/listing-picture.tsx';
import { PriceLines } from '../../../shared/listings/price-lines.tsx';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Conversation } from '../../../shared/messages/conversation.tsx';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { PageSkeleton } from '../../../shared/ui/page-skeleton.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { useHostStayQuery } from '../api/stay.ts';
import { toneOf } from '../status.ts';
import { useDeskTexts } from '../texts.ts';
import { useDecide } from '../use-decide.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { ReviewGuest } from './review-guest.tsx';

/** One stay as its host sees it: what was asked, what it comes to, what was written. */
export function StayPage() {
  const t = useDeskTexts();
  const { id = '' } = useParams();
  const { data: stay, error, refetch } = useHostStayQuery(id);
  const { data: home } = useListingQuery(stay?.listing_id ?? '', { skip: !stay });
  if (error)
    return (
      <Page title={t('stay')}>
        <ErrorState error={error} retry={() => void refetch()} />
      </Page>
    );
  if (!stay) return <PageSkeleton />;
  const title = home?.title ?? t('stay');
  return (
    <Page title={title} actions={<Badge tone={toneOf[stay.status]}>{t(`status_${stay.status}`)}</Badge>}>
      <Link to="/host" className="-mt-4 mb-4 inline-flex min-h-10 items-center gap-2 font-semibold text-accent hover:underline">
        <ArrowLeft aria-hidden className="size-4" />
        {t('desk')}
      </Link>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Facts stay={stay} home={home} title={title} />
          {stay.status === 'completed' && <ReviewGuest stay={stay} />}
          <Card aria-labelledby="conversation">
            <h2 id="conversation" className="mb-4 font-semibold">
              {t('conversation')}
            </h2>
            <Conversation bookingId={stay.id} me="host" />
          </Card>
        </div>
        <Money stay={stay} />
      </div>
    </Page>
  );
}

function Facts({ stay, home, title }: { stay: Booking; home: Listing | undefined; title: string }) {
  const t = useDeskTexts();
  const format = useFormat();
  const facts: [string, string][] = [
    [t('check_in'), format.date(stay.check_in)],
    [t('check_out'), format.date(stay.check_out)],
    [t('guests'), format.number(stay.guest_count)],
    [t('booked_at'), format.instant(stay.created_at)],
  ];
  return (
    <Card className="flex flex-col gap-5">
      {home && (
        <ListingPicture
          listing={home}
          alt=""
          sizes="(width < 64rem) 100vw, 800px"
          className="-mx-4 -mt-4 h-48 w-[calc(100%+2rem)] max-w-none rounded-t-lg md:-mx-6 md:-mt-6 md:w-[calc(100%+3rem)]"
        />
      )}
      <dl className="grid grid-cols-2 gap-4 md:grid-cols-4">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {stay.special_requests && (
        <blockquote className="rounded-md bg-sunken px-4 py-3 text-pretty">
          <span className="sr-only">{t('guest_said')}: </span>“{stay.special_requests}”
        </blockquote>
      )}
      {stay.cancellation_reason && (
        <p className="text-muted">
          {t('reason_given')}: {stay.cancellation_reason}
        </p>
      )}
      <Actions stay={stay} title={title} />
    </Card>
  );
}

function Actions({ stay, title }: { stay: Booking; title: string }) {
  const t = useDeskTexts();
  const [asking, setAsking] = useState(false);
  const { decide, isLoading } = useDecide(stay, title);
  const isRequest = stay.status === 'pending';
  const isAhead = stay.status === 'confirmed' && stay.check_in > today();
  if (!isRequest && !isAhead) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {isRequest && (
        <Button busy={isLoading} onClick={() => void decide('accept')}>
          {t('accept')}
        </Button>
      )}
      <Button kind={isRequest ? 'secondary' : 'danger'} onClick={() => setAsking(true)}>
        {t(isRequest ? 'decline' : 'cancel_stay')}
      </Button>
      <DeclineDialog stay={stay} title={title} open={asking} onClose={() => setAsking(false)} />
    </div>
  );
}

function Money({ stay }: { stay: Booking }) {
  const t = useDeskTexts();
  const names = useListingTexts();
  const format = useFormat();
  const { price_breakdown, total_price, currency, refund_amount, payment_status, cancellation_policy } = stay;
  const line = (name: string, value: ReactNode) => (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{name}</dt>
      <dd className="text-right font-semibold">{value}</dd>
    </div>
  );
  return (
    <Card className="flex flex-col gap-5">
      <h2 className="font-semibold">{t('host_earns')}</h2>
      <PriceLines lines={price_breakdown.lines} total={total_price} currency={currency} />
      <dl className="flex flex-col gap-2 border-t border-line pt-4">
        {line(t('payment'), t(`pay_${payment_status}`))}
        {refund_amount !== null && line(t('refunded'), format.money(refund_amount, currency))}
      </dl>
      <p className="text-sm text-pretty text-muted">
        {t('policy')}: {names(`policy_${cancellation_policy}`)}
      </p>
    </Card>
  );
}

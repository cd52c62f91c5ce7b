import { type ListedBooking, countNights } from '#contracts';
import { CalendarDays, MessageCircle, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { HomePicture } from '../../../shared/listings/home-picture.tsx';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useDeskTexts } from '../texts.ts';
import { useDecide } from '../use-decide.ts';
import { DeclineDialog } from './decline-dialog.tsx';

/** A request with all that is needed to answer it. */
export function RequestCard({ stay }: { stay: ListedBooking }) {
  const t = useDeskTexts();
  const names = useListingTexts();
  const format = useFormat();
  const [declining, setDeclining] = useState(false);
  const title = stay.listing?.title ?? t('stay');
  const { decide, isLoading } = useDecide(stay, title);
  const { id, check_in, check_out, guest_count, total_price, currency, special_requests, created_at } = stay;
  return (
    <article
      aria-label={`${title}, ${format.range(check_in, check_out)}`}
      className="animate-in overflow-hidden rounded-lg border border-line bg-surface shadow-1 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)]"
    >
      {stay.listing && (
        <HomePicture
          id={stay.listing.id}
          image={stay.listing.image}
          sizes="(width < 40rem) 100vw, 208px"
          className="h-36 w-full sm:h-full"
        />
      )}
      <div className="flex min-w-0 flex-col gap-4 p-4 md:p-5">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <h3 className="text-lg font-semibold">
              <Link to={`/host/bookings/${id}`} className="hover:underline">
                {title}
              </Link>
            </h3>
            <p className="text-sm text-muted">{t('asked', { ago: format.ago(created_at) })}</p>
          </div>
          <p className="text-right">
            <span className="display block text-xl">{format.money(total_price, currency)}</span>
          </p>
        </div>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          <li className="flex items-center gap-2">
            <CalendarDays aria-hidden className="size-4 text-muted" />
            {format.range(check_in, check_out)}
            <span className="text-muted">· {names('nights', { count: countNights(check_in, check_out) })}</span>
          </li>
          <li className="flex items-center gap-2">
            <UsersRound aria-hidden className="size-4 text-muted" />
            {names('guests', { count: guest_count })}
          </li>
        </ul>
        {special_requests && (
          <blockquote className="rounded-md bg-sunken px-4 py-3 text-pretty">
            <span className="sr-only">{t('guest_said')}: </span>“{special_requests}”
          </blockquote>
        )}
        <div className="flex flex-wrap gap-2">
          <Button busy={isLoading} onClick={() => void decide('accept')}>
            {t('accept')}
          </Button>
          <Button kind="secondary" onClick={() => setDeclining(true)}>
            {t('decline')}
          </Button>
          <Button asChild kind="quiet">
            <Link to={`/host/inbox/${id}`}>
              <MessageCircle aria-hidden className="size-4" />
              {t('write')}
            </Link>
          </Button>
        </div>
      </div>
      <DeclineDialog stay={stay} title={title} open={declining} onClose={() => setDeclining(false)} />
    </article>
  );
}

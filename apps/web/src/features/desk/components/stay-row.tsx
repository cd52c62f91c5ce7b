import { type ListedBooking, countNights } from '#contracts';
import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { HomePicture } from '../../../shared/listings/home-picture.tsx';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { toneOf } from '../status.ts';
import { useDeskTexts } from '../texts.ts';

/** A stay in a list; all of it leads there. */
export function StayRow({ stay, note }: { stay: ListedBooking; note?: string }) {
  const t = useDeskTexts();
  const names = useListingTexts();
  const format = useFormat();
  const { id, check_in, check_out, guest_count, status, total_price, currency, listing } = stay;
  const nights = names('nights', { count: countNights(check_in, check_out) });
  return (
    <li>
      <Link to={`/host/bookings/${id}`} className="flex items-center gap-4 px-4 py-3 transition hover:bg-sunken md:px-5">
        {listing && <HomePicture id={listing.id} image={listing.image} sizes="72px" className="h-14 w-18 shrink-0 rounded-md" />}
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold">{listing?.title ?? t('stay')}</span>
          <span className="block truncate text-sm text-muted">
            {format.range(check_in, check_out)} · {nights} · {names('guests', { count: guest_count })}
          </span>
          {note && <span className="block text-sm font-semibold text-accent sm:hidden">{note}</span>}
        </span>
        {note && <span className="hidden text-sm font-semibold text-accent sm:block">{note}</span>}
        <span className="hidden flex-col items-end gap-1 sm:flex">
          <span className="font-semibold tabular-nums">{format.money(total_price, currency)}</span>
          {!note && <Badge tone={toneOf[status]}>{t(`status_${status}`)}</Badge>}
        </span>
        <ChevronRight aria-hidden className="size-5 shrink-0 text-muted" />
      </Link>
    </li>
  );
}

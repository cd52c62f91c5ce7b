import type { Alternatives } from '#contracts';
import { CalendarX } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { ListingCard } from '../../../shared/listings/listing-card.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { useBookingTexts } from '../texts.ts';
import type { CheckoutStay } from './checkout-page.tsx';

/** Somebody was faster: what can be had instead, as near to the wish as there is. */
export function Taken({ stay, alternatives }: { stay: CheckoutStay; alternatives: Alternatives | undefined }) {
  const t = useBookingTexts();
  const format = useFormat();
  const { listing_id, check_in, check_out, guest_count } = stay;
  const query = (dates: { check_in: string; check_out: string }) =>
    new URLSearchParams({ ...dates, guests: String(guest_count) });
  return (
    <section role="alert" className="flex flex-col gap-6 rounded-lg border border-ember bg-surface p-4 md:p-6">
      <div className="flex gap-4">
        <CalendarX aria-hidden className="size-6 shrink-0 text-ember" />
        <div>
          <h2 className="font-semibold text-ember">{t('taken')}</h2>
          <p className="mt-1">{t('taken_text')}</p>
        </div>
      </div>
      {alternatives && alternatives.dates.length > 0 && (
        <div>
          <h3 className="mb-2 font-semibold">{t('other_dates')}</h3>
          <ul className="flex flex-wrap gap-2">
            {alternatives.dates.map((dates) => (
              <li key={dates.check_in}>
                <Button asChild kind="secondary" size="sm">
                  <Link to={`/homes/${listing_id}/book?${query(dates)}`}>{format.range(dates.check_in, dates.check_out)}</Link>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {alternatives && alternatives.listings.length > 0 && (
        <div>
          <h3 className="mb-3 font-semibold">{t('other_homes')}</h3>
          <div className="grid gap-6 sm:grid-cols-2">
            {alternatives.listings.slice(0, 4).map((listing) => (
              <ListingCard key={listing.id} level={3} listing={listing} query={`?${query({ check_in, check_out })}`} />
            ))}
          </div>
        </div>
      )}
    </section>
  );
}

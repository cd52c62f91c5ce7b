import { countNights, type Listing } from '#contracts';
import { CalendarDays, Radio } from 'lucide-react';
import { useSelector } from 'react-redux';
import { Link } from 'react-router';
import { selectUser } from '../../../shared/auth/auth.slice.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useOthersCheckingOut } from '../../../shared/live/use-live.ts';
import { useQuoteQuery } from '../../../shared/listings/listing.api.ts';
import { PriceLines } from '../../../shared/listings/price-lines.tsx';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { SkeletonText } from '../../../shared/ui/skeleton.tsx';
import { Stepper } from '../../../shared/ui/stepper.tsx';
import { usePropertyTexts } from '../texts.ts';
import type { Stay } from '../use-stay.ts';

type CardProps = { listing: Listing; stay: Stay; onChange: (stay: Partial<Stay>) => void };

/** The stay and what it costs, and the way to book it. */
export function BookCard({ listing, stay, onChange }: CardProps) {
  const t = usePropertyTexts();
  const names = useListingTexts();
  const format = useFormat();
  const user = useSelector(selectUser);
  const { check_in, check_out, guests } = stay;
  const hasDates = check_in !== undefined && check_out !== undefined;
  return (
    <Card className="flex flex-col gap-4 shadow-2 lg:sticky lg:top-24">
      <p>
        <span className="text-xl font-semibold">{format.money(listing.price_per_night, listing.currency)}</span>{' '}
        <span className="text-muted">{names('per_night')}</span>
      </p>
      <a href="#calendar" className="grid grid-cols-2 rounded-md border border-line-strong transition hover:bg-sunken">
        <DateCell name={t('check_in')} date={check_in} />
        <DateCell name={t('check_out')} date={check_out} />
      </a>
      <div className="flex items-center justify-between gap-4">
        <div>
          <p className="font-semibold">{t('guests')}</p>
          <p className="text-sm text-muted">{t('most_guests', { count: listing.capacity.max_guests })}</p>
        </div>
        <Stepper
          label={t('guests')}
          value={guests}
          min={1}
          max={listing.capacity.max_guests}
          onChange={(next) => onChange({ guests: next })}
          less={t('less')}
          more={t('more')}
        />
      </div>
      <OthersHere listing={listing} stay={stay} />
      {hasDates && <StayPrice listing={listing} stay={stay} />}
      {user && user.user_type !== 'traveler' ? (
        <p className="text-sm text-muted">{t('owner_note')}</p>
      ) : (
        <BookLink listing={listing} stay={stay} />
      )}
      {hasDates && <p className="text-center text-sm text-muted">{t('not_charged_yet')}</p>}
    </Card>
  );
}

function DateCell({ name, date }: { name: string; date: string | undefined }) {
  const format = useFormat();
  return (
    <span className="min-w-0 px-3 py-2 not-first:border-l not-first:border-line-strong">
      <span className="block text-xs font-semibold text-muted">{name}</span>
      <span className="block truncate">{date ? format.shortDate(date) : '–'}</span>
    </span>
  );
}

/** The total with its lines; where the stay is not possible, why. */
function StayPrice({ listing, stay: { check_in = '', check_out = '', guests } }: Omit<CardProps, 'onChange'>) {
  const problem = useProblemText();
  const request = { listing_id: listing.id, check_in, check_out, guest_count: guests };
  const { currentData, error } = useQuoteQuery(request, { skip: countNights(check_in, check_out) < 1 });
  if (error)
    return (
      <p role="alert" className="rounded-md bg-caution-soft p-3 text-sm text-caution">
        {problem(error)}
      </p>
    );
  if (!currentData) return <SkeletonText lines={3} />;
  return <PriceLines lines={currentData.lines} total={currentData.total_price} currency={currentData.currency} />;
}

function BookLink({ listing, stay }: Omit<CardProps, 'onChange'>) {
  const t = usePropertyTexts();
  const { check_in, check_out, guests } = stay;
  if (!check_in || !check_out)
    return (
      <Button asChild kind="secondary" size="lg">
        <a href="#calendar">
          <CalendarDays aria-hidden className="size-4" />
          {t('choose_dates')}
        </a>
      </Button>
    );
  const query = new URLSearchParams({ check_in, check_out, guests: String(guests) });
  return (
    <Button asChild size="lg">
      <Link to={`/homes/${listing.id}/book?${query}`}>{t(listing.instant_book ? 'book' : 'ask')}</Link>
    </Button>
  );
}

/** That somebody else is checking out here, as it happens. Without the live service nothing is said. */
function OthersHere({ listing, stay: { check_in, check_out } }: Omit<CardProps, 'onChange'>) {
  const t = usePropertyTexts();
  const format = useFormat();
  const others = useOthersCheckingOut(listing.id);
  const [first] = others;
  if (!first?.check_in || !first.check_out) return null;
  const overlaps = others.some((other) => check_in && check_out && other.check_in! < check_out && check_in < other.check_out!);
  return (
    <p role="status" className="flex gap-3 rounded-md bg-ember-soft p-3 text-sm text-ember">
      <Radio aria-hidden className="size-5 shrink-0" />
      {overlaps ? t('someone') : t('someone_else', { dates: format.range(first.check_in, first.check_out) })}
    </p>
  );
}

/** On a phone: the price and the way to book, always within reach. */
export function BookBar({ listing, stay }: Omit<CardProps, 'onChange'>) {
  const names = useListingTexts();
  const format = useFormat();
  const { check_in, check_out } = stay;
  return (
    <div className="sticky bottom-14 z-30 -mx-4 mt-8 flex items-center justify-between gap-4 border-t border-line bg-surface px-4 py-3 md:bottom-0 lg:hidden">
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{format.money(listing.price_per_night, listing.currency)}</span>{' '}
          <span className="text-sm text-muted">{names('per_night')}</span>
        </p>
        {check_in && check_out && <p className="truncate text-sm text-muted">{format.range(check_in, check_out)}</p>}
      </div>
      <BookLink listing={listing} stay={stay} />
    </div>
  );
}

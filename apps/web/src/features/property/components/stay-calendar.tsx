import { addDays, type Listing } from '#contracts';
import { lazy, Suspense, useMemo, useState } from 'react';
import { today, toDay } from '../../../shared/calendar/dates.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useMedia } from '../../../shared/lib/use-media.ts';
import { useCalendarQuery } from '../../../shared/listings/listing.api.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { usePropertyTexts } from '../texts.ts';
import type { Stay } from '../use-stay.ts';
import { Section } from './about.tsx';

const RangeCalendar = lazy(async () => ({
  default: (await import('../../../shared/calendar/range-calendar.tsx')).RangeCalendar,
}));
const AHEAD_DAYS = 365;

type CalendarProps = { listing: Listing; stay: Stay; onChange: (stay: Partial<Stay>) => void };

/** Every night with its price; what is taken or closed cannot be chosen. */
export function StayCalendar({ listing, stay, onChange }: CalendarProps) {
  const t = usePropertyTexts();
  const format = useFormat();
  const [from] = useState(today);
  const isWide = useMedia('(width >= 48rem)');
  const { data, error, refetch } = useCalendarQuery({ id: listing.id, from, to: addDays(from, AHEAD_DAYS) });
  const notes = useMemo(() => {
    const compact = new Intl.NumberFormat(format.language, { notation: 'compact', maximumFractionDigits: 1 });
    const free = (data?.days ?? []).filter(({ state }) => state === 'free');
    return Object.fromEntries(free.map(({ date, price }) => [date, compact.format(price)]));
  }, [data, format]);
  // A day that is taken can still be one's last: its night is not stayed. Only days whose night before is taken too are closed.
  const taken = useMemo(() => {
    const days = data?.days ?? [];
    const closed = days.filter(({ state }, i) => state !== 'free' && (days[i - 1]?.state ?? 'booked') !== 'free');
    return closed.map(({ date }) => toDay(date));
  }, [data]);
  const minNights = data?.days.find(({ date }) => date === stay.check_in)?.min_nights ?? listing.min_nights;
  return (
    <Section title={t('calendar')} id="calendar">
      <p className="mb-4 text-muted">
        {t('calendar_text')} {minNights > 1 && `${t('min_nights', { count: minNights })}.`}
      </p>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && (
        <Suspense fallback={<Skeleton className="h-96 w-full" />}>
          {data ? (
            <RangeCalendar
              value={{ from: stay.check_in, to: stay.check_out }}
              onChange={({ from: check_in, to: check_out }) => onChange({ check_in, check_out })}
              months={isWide ? 2 : 1}
              disabled={taken}
              notes={notes}
              minNights={minNights}
            />
          ) : (
            <Skeleton className="h-96 w-full" />
          )}
        </Suspense>
      )}
    </Section>
  );
}

import { addDays, type Listing } from '#contracts';
import { lazy, Suspense, useMemo, useState } from 'react';
import { today } from '../../../shared/calendar/dates.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useMedia } from '../../../shared/lib/use-media.ts';
import { useCalendarQuery } from '../../../shared/listings/listing.api.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { stayDays } from '../stay-days.ts';
import { usePropertyTexts } from '../texts.ts';
import type { Stay } from '../use-stay.ts';
import { Section } from './about.tsx';

const RangeCalendar = lazy(async () => ({
  default: (await import('../../../shared/calendar/range-calendar.tsx')).RangeCalendar,
}));
const AHEAD_DAYS = 365;
/** Stays as long as this need not be told that they may not be longer. */
const LONG_NIGHTS = 60;
/** A date on a day of the week, Monday being 1. */
const weekday = (day: number) => `2024-01-0${day}`;

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
  const { allowed, canBegin, canEnd } = useMemo(() => stayDays(data?.days ?? [], listing), [data, listing]);
  const { min_nights, max_nights } = allowed(stay.check_in ?? from);
  const { check_in_days } = listing.stay_rules;
  const rules = [
    check_in_days && t('check_in_days', { days: format.list(check_in_days.map((day) => format.longWeekday(weekday(day)))) }),
    min_nights > 1 && t('min_nights', { count: min_nights }),
    max_nights < LONG_NIGHTS && t('max_nights', { count: max_nights }),
  ].filter((rule) => rule !== undefined && rule !== false);
  return (
    <Section title={t('calendar')} id="calendar">
      <p className="text-muted">{t('calendar_text')}</p>
      {rules.length > 0 && <p className="mt-1 font-semibold">{rules.join(' · ')}</p>}
      <div className="h-4" />
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && (
        <Suspense fallback={<Skeleton className="h-96 w-full" />}>
          {data ? (
            <RangeCalendar
              value={{ from: stay.check_in, to: stay.check_out }}
              onChange={({ from: check_in, to: check_out }) => onChange({ check_in, check_out })}
              months={isWide ? 2 : 1}
              notes={notes}
              canBegin={canBegin}
              canEnd={canEnd}
            />
          ) : (
            <Skeleton className="h-96 w-full" />
          )}
          {stay.check_in && (
            <Button
              kind="quiet"
              size="sm"
              className="mt-3"
              onClick={() => onChange({ check_in: undefined, check_out: undefined })}
            >
              {t('clear_dates')}
            </Button>
          )}
        </Suspense>
      )}
    </Section>
  );
}

import { addDays, type Availability, countNights, type Listing, nightsOf } from '#contracts';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { today } from '../../../shared/calendar/dates.ts';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useCalendarQuery } from '../../../shared/listings/listing.api.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { useAvailabilityQuery, useSetAvailabilityMutation } from '../api/availability.ts';
import { type Night, nightsTaken, withNights } from '../blocks.ts';
import { useHomesTexts } from '../texts.ts';
import { useSelection } from '../use-selection.ts';
import { HomeFrame } from './home-frame.tsx';
import { monthAfter, Year } from './year.tsx';

const looks = {
  free: 'bg-surface border-line hover:border-accent',
  booked: 'bg-accent text-on-accent border-accent',
  blocked: 'bg-[repeating-linear-gradient(135deg,var(--sunken)_0_5px,var(--line)_5px_10px)] border-line-strong',
  external: 'bg-caution-soft text-caution border-caution',
};
const states = ['free', 'booked', 'blocked', 'external'] as const;

/** Every night of the year ahead: sold, free, or closed by the host, who closes more by dragging over them. */
export function CalendarPage() {
  return <HomeFrame>{(home) => <Nights key={home.id} home={home} />}</HomeFrame>;
}

function Nights({ home }: { home: Listing }) {
  const t = useHomesTexts();
  const { data, error, refetch } = useAvailabilityQuery(home.id);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-160 rounded-lg" />;
  return (
    <Card className="flex flex-col gap-5">
      <p className="text-pretty text-muted">{t('calendar_text')}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
        {states.map((state) => (
          <li key={state} className="flex items-center gap-2">
            <span aria-hidden className={cn('size-4 rounded-sm border', looks[state])} />
            {t(`night_${state}`)}
          </li>
        ))}
      </ul>
      <Grid home={home} availability={data} />
    </Card>
  );
}

function Grid({ home: { id, currency }, availability }: { home: Listing; availability: Availability }) {
  const t = useHomesTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const from = today();
  const end = monthAfter(from, 12);
  const { data: calendar } = useCalendarQuery({ id, from, to: end });
  const prices = useMemo(() => new Map(calendar?.days.map(({ date, price }) => [date, price])), [calendar]);
  const nights = useMemo(() => nightsTaken(availability), [availability]);
  const { range, current, clear, handlers } = useSelection(from, addDays(end, -1));
  const day = (date: string) => {
    const night = nights.get(date);
    const price = prices.get(date);
    const isChosen = range !== null && range.from <= date && date < range.to;
    const words = [
      format.date(date),
      t(`night_${night?.state ?? 'free'}`),
      noteOf(night),
      price && format.money(price, currency),
    ];
    return (
      <button
        type="button"
        data-date={date}
        tabIndex={date === current ? 0 : -1}
        aria-pressed={isChosen}
        title={noteOf(night)}
        onDoubleClick={() => night?.state === 'booked' && void navigate(`/host/bookings/${night.bookingId}`)}
        className={cn(
          'flex h-11 w-full flex-col items-center justify-center rounded-sm border transition select-none',
          looks[night?.state ?? 'free'],
          isChosen && 'outline-2 -outline-offset-2 outline-ember',
        )}
      >
        <span className="sr-only">{words.filter(Boolean).join(', ')}</span>
        <span aria-hidden className="text-sm leading-4">
          {Number(date.slice(8))}
        </span>
        {!night && price !== undefined && (
          <span aria-hidden className="text-xs leading-4 text-muted tabular-nums">
            {format.short(price)}
          </span>
        )}
      </button>
    );
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the days in it are buttons; this hears them all */}
      <div {...handlers}>
        <Year from={from} renderDay={day} />
      </div>
      {range && (
        <Act key={range.from + range.to} id={id} range={range} nights={nights} availability={availability} onDone={clear} />
      )}
    </>
  );
}

const noteOf = (night: Night | undefined) => (night?.state === 'blocked' ? night.note : undefined) || undefined;

type ActProps = {
  id: string;
  range: { from: string; to: string };
  nights: Map<string, Night>;
  availability: Availability;
  onDone: () => void;
};

/** What can be done with the chosen nights. */
function Act({ id, range, nights, availability, onDone }: ActProps) {
  const t = useHomesTexts();
  const names = useListingTexts();
  const format = useFormat();
  const problem = useProblemText();
  const [note, setNote] = useState('');
  const [set, { isLoading }] = useSetAvailabilityMutation();
  const dates = nightsOf(range.from, range.to);
  const isClosed = dates.some((date) => nights.get(date)?.state === 'blocked');
  const isFree = dates.some((date) => !nights.has(date));
  const sold = new Set([...nights].filter(([, { state }]) => state === 'booked').map(([date]) => date));
  const save = async (close: { note: string } | null) => {
    const { error } = await set({ id, blocked: withNights(availability.blocked, range, close, sold) });
    if (error) return toast('failed', problem(error));
    toast('done', t(close ? 'closed_nights' : 'opened_nights', { dates: format.range(range.from, range.to) }));
    onDone();
  };
  return (
    <div
      role="group"
      aria-label={t('chosen')}
      className="animate-in sticky bottom-16 z-30 flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface p-3 shadow-3 md:bottom-4"
    >
      <p role="status" className="mr-auto font-semibold">
        {format.range(range.from, range.to)}
        <span className="font-normal text-muted"> · {names('nights', { count: countNights(range.from, range.to) })}</span>
      </p>
      {isFree && (
        <>
          <Input
            aria-label={t('note')}
            placeholder={t('note')}
            maxLength={200}
            className="w-full sm:w-48"
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <Button busy={isLoading} onClick={() => void save({ note: note.trim() })}>
            {t('close_nights')}
          </Button>
        </>
      )}
      {isClosed && (
        <Button kind="secondary" busy={isLoading} onClick={() => void save(null)}>
          {t('open_nights')}
        </Button>
      )}
      {!isFree && !isClosed && <p className="text-sm text-muted">{t('all_sold')}</p>}
      <Button kind="quiet" onClick={onDone}>
        {t('never_mind')}
      </Button>
    </div>
  );
}

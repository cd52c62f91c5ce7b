import { ChevronLeft, ChevronRight } from 'lucide-react';
import { createContext, type CSSProperties, useContext, useState } from 'react';
import { type DateRange, DayButton, type DayButtonProps, DayPicker } from 'react-day-picker';
import { enUS } from 'react-day-picker/locale/en-US';
import { es } from 'react-day-picker/locale/es';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n/i18n.ts';
import { cn } from '../lib/cn.ts';
import { toDate, toDay } from './dates.ts';
import './range-calendar.css';

export type Range = { from?: string | undefined; to?: string | undefined };
/** What stands below the number of a day, by its date: a price mostly. */
export type DayNotes = Record<string, string>;

type CalendarProps = {
  value: Range;
  onChange: (range: Range) => void;
  months?: number;
  notes?: DayNotes;
  /** Whether a range may begin on a day, and whether one that begins on `from` may end on it. Any day may, unless told. */
  canBegin?: (date: string) => boolean;
  canEnd?: (from: string, date: string) => boolean;
  onMonthChange?: (month: Date) => void;
};

const Notes = createContext<DayNotes | undefined>(undefined);

const always = () => true;

/**
 * Choose a first and a last day, by pointer or by arrow keys. While a last day is looked for, a day that can only be a first one begins
 * anew.
 */
export function RangeCalendar(props: CalendarProps) {
  const { value, onChange, months = 1, notes, canBegin = always, canEnd = always, onMonthChange } = props;
  const { i18n: instance } = useTranslation(undefined, { i18n });
  const [now] = useState(() => new Date());
  const selected: DateRange = { from: value.from ? toDay(value.from) : undefined, to: value.to ? toDay(value.to) : undefined };
  const { from } = value;
  const ends = (date: string) => from !== undefined && !value.to && date > from && canEnd(from, date);
  const choose = (date: string) => onChange(ends(date) ? { from, to: date } : { from: date });
  return (
    <Notes value={notes}>
      <DayPicker
        mode="range"
        selected={selected}
        onSelect={(_range, day) => choose(toDate(day))}
        numberOfMonths={months}
        defaultMonth={selected.from ?? now}
        startMonth={now}
        onMonthChange={(month) => onMonthChange?.(month)}
        disabled={[{ before: now }, (day: Date) => !canBegin(toDate(day)) && !ends(toDate(day))]}
        locale={instance.language === 'es' ? es : enUS}
        weekStartsOn={1}
        className={cn('range-calendar', notes && 'with-notes')}
        style={{ '--months': months } as CSSProperties}
        components={{ DayButton: DayWithNote, Chevron }}
      />
    </Notes>
  );
}

/** The day's number and its note; read out, they follow the whole date. */
function DayWithNote({ children, 'aria-label': name, ...rest }: DayButtonProps) {
  const note = useContext(Notes)?.[rest.day.isoDate];
  return (
    <DayButton {...rest}>
      <span className="sr-only">{[name, note].filter(Boolean).join(', ')}</span>
      <span aria-hidden>{children}</span>
      {note && (
        <span aria-hidden className="range-calendar-note">
          {note}
        </span>
      )}
    </DayButton>
  );
}

const Chevron = ({ orientation }: { orientation?: 'up' | 'down' | 'left' | 'right' }) =>
  orientation === 'left' ? <ChevronLeft aria-hidden className="size-5" /> : <ChevronRight aria-hidden className="size-5" />;

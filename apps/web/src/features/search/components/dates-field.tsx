import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Range } from '../../../shared/calendar/range-calendar.tsx';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useSearchTexts } from '../texts.ts';

const DatesPopover = lazy(async () => ({ default: (await import('./dates-popover.tsx')).DatesPopover }));

export type DatesProps = { value: Range; onChange: (range: Range) => void };

/** When: a button that says the dates. The calendar itself is loaded when it is opened for the first time. */
export function DatesField({ value, onChange }: DatesProps) {
  const [wanted, setWanted] = useState(false);
  if (!wanted) return <DatesButton value={value} onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<DatesButton value={value} />}>
      <DatesPopover value={value} onChange={onChange} />
    </Suspense>
  );
}

export function DatesButton({ value: { from, to }, ...rest }: { value: Range } & Omit<React.ComponentProps<'button'>, 'value'>) {
  const t = useSearchTexts();
  const format = useFormat();
  const text = from && to ? format.range(from, to) : from ? format.shortDate(from) : t('any_dates');
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={`${t('when')}: ${text}`}
      className="flex h-11 w-full min-w-0 items-center gap-2 rounded-md border border-line-strong bg-surface px-3 text-left"
      {...rest}
    >
      <CalendarDays aria-hidden className="size-4 shrink-0 text-muted" />
      <span className={cn('truncate', !from && 'text-muted')}>{text}</span>
    </button>
  );
}

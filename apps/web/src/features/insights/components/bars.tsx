import { useState } from 'react';
import { cn } from '../../../shared/lib/cn.ts';

export type Bar = { key: string; label: string; short: string; value: number; text: string; isAhead?: boolean };

const HEIGHT = 220;
const GRID = 4;

/**
 * Bars over months, drawn as SVG. It is a picture to screen readers, who have the table beside it; the pointer reads single bars.
 * Bars ahead of today are hatched: they are booked, not earned.
 */
export function Bars({ bars, label, axis }: { bars: Bar[]; label: string; axis: (value: number) => string }) {
  const [pointed, setPointed] = useState<string | null>(null);
  const top = niceTop(Math.max(...bars.map(({ value }) => value), 0));
  const lines = Array.from({ length: GRID + 1 }, (_, i) => (top / GRID) * i);
  const told = bars.find(({ key }) => key === pointed);
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="flex min-h-6 justify-between gap-4 text-sm">
        <span className="text-muted">{label}</span>
        <span className="font-semibold">{told && `${told.label}: ${told.text}`}</span>
      </figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2" aria-hidden onPointerLeave={() => setPointed(null)}>
        <div className="relative w-12 text-xs text-muted tabular-nums" style={{ height: HEIGHT }}>
          {lines.map((value) => (
            <span key={value} className="absolute right-0 translate-y-1/2" style={{ bottom: `${share(value, top)}%` }}>
              {axis(value)}
            </span>
          ))}
        </div>
        <div className="relative" style={{ height: HEIGHT }}>
          {lines.map((value) => (
            <span key={value} className="absolute inset-x-0 border-t border-line" style={{ bottom: `${share(value, top)}%` }} />
          ))}
          <div className="absolute inset-0 flex items-end gap-1 md:gap-2">
            {bars.map(({ key, value, isAhead }) => (
              <div key={key} className="flex h-full flex-1 items-end" onPointerEnter={() => setPointed(key)}>
                <div
                  className={cn(
                    'w-full rounded-t-sm transition',
                    value <= 0 && 'hidden',
                    isAhead
                      ? 'border border-b-0 border-accent bg-[repeating-linear-gradient(135deg,var(--accent-soft)_0_5px,transparent_5px_10px)]'
                      : 'bg-accent',
                    pointed && pointed !== key && 'opacity-50',
                  )}
                  style={{ height: `${share(Math.max(value, 0), top)}%` }}
                />
              </div>
            ))}
          </div>
        </div>
        <span />
        <div className="flex gap-1 pt-1 text-xs text-muted md:gap-2">
          {bars.map(({ key, short }, i) => (
            <span
              key={key}
              className={cn('flex min-w-0 flex-1 justify-center', i % 2 === 1 && bars.length > 8 && 'max-md:invisible')}
            >
              {short}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

const share = (value: number, top: number) => (top === 0 ? 0 : (value / top) * 100);

/** A round number at or above `most`, that halves and quarters well. */
function niceTop(most: number): number {
  if (most <= 0) return GRID;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((times) => times * power >= most) ?? 10;
  return step * power;
}

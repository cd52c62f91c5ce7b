import { Minus, Plus } from 'lucide-react';
import { cn } from '../lib/cn.ts';

type StepperProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  less: string;
  more: string;
  className?: string;
};

/** A small whole number with a button on either side. */
export function Stepper({ label, value, min, max, onChange, less, more, className }: StepperProps) {
  const button =
    'flex size-10 items-center justify-center rounded-full border border-line-strong transition hover:bg-sunken disabled:opacity-40';
  return (
    <div role="group" aria-label={label} className={cn('flex items-center gap-3', className)}>
      <button type="button" aria-label={less} disabled={value <= min} onClick={() => onChange(value - 1)} className={button}>
        <Minus aria-hidden className="size-4" />
      </button>
      <output aria-live="polite" className="min-w-6 text-center font-semibold tabular-nums">
        {value}
      </output>
      <button type="button" aria-label={more} disabled={value >= max} onClick={() => onChange(value + 1)} className={button}>
        <Plus aria-hidden className="size-4" />
      </button>
    </div>
  );
}

import type { UseFormReturn } from 'react-hook-form';
import { useFormat } from '../../../shared/lib/format.ts';
import { Input } from '../../../shared/ui/input.tsx';
import { type PriceForm, WEEK } from '../price-form.ts';
import { useHomesTexts } from '../texts.ts';

/** A date on a day of the week, Monday being 1. */
const dateOn = (day: number) => `2026-06-0${day}`;

type DaysProps = {
  form: UseFormReturn<PriceForm>;
  name: 'weekend_days' | 'check_in_days';
  legend: string;
  error?: string | undefined;
};

/** Days of the week to tick. */
export function Weekdays({ form, name, legend, error }: DaysProps) {
  const format = useFormat();
  const chosen = form.watch(name);
  const toggle = (day: number) =>
    form.setValue(name, chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day].toSorted((a, b) => a - b));
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-1">
        {WEEK.map((day) => (
          <label
            key={day}
            className="flex h-10 min-w-11 cursor-pointer items-center justify-center rounded-md border border-line-strong px-2 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input type="checkbox" className="sr-only" checked={chosen.includes(day)} onChange={() => toggle(day)} />
            {format.weekday(dateOn(day))}
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1 text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The shortest stay by the day it begins on; where nothing stands, the home's own counts. */
export function LeastNights({ form, error }: { form: UseFormReturn<PriceForm>; error: string | undefined }) {
  const t = useHomesTexts();
  const format = useFormat();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{t('least_nights')}</legend>
      <div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
        {WEEK.map((day, i) => (
          <label key={day} className="flex min-w-0 flex-col gap-1 text-sm text-muted">
            {format.weekday(dateOn(day))}
            <Input type="number" min={1} max={365} className="px-2!" {...form.register(`least_nights.${i}.nights`)} />
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1 text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

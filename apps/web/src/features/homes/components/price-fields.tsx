import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Path, useFieldArray, type UseFormReturn } from 'react-hook-form';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Input, Select } from '../../../shared/ui/input.tsx';
import type { PriceForm } from '../price-form.ts';
import { type HomesText, useHomesTexts } from '../texts.ts';
import { LeastNights, Weekdays } from './weekdays.tsx';

type FieldsProps = { form: UseFormReturn<PriceForm>; currency: string; issues: string[] };

/** The fields of a home's price rules; `issues` are the paths that break one. */
export function PriceFields({ form, currency, issues }: FieldsProps) {
  const t = useHomesTexts();
  const errorAt = (path: string) =>
    issues.some((issue) => issue === path || issue.startsWith(`${path}.`)) ? t('please_check') : undefined;
  const box = (name: Path<PriceForm>, label: HomesText, at: string, unit?: string) => (
    <Field label={unit ? `${t(label)} (${unit})` : t(label)} error={errorAt(at)}>
      <Input type="number" min={0} step="any" inputMode="decimal" {...form.register(name)} />
    </Field>
  );
  return (
    <>
      <Part title={t('by_night')}>
        <div className="grid grid-cols-2 gap-4">
          {box('price', 'base_price', 'price_per_night', currency)}
          {box('weekend_price', 'weekend_price', 'pricing.weekend_price', currency)}
        </div>
        <Weekdays form={form} name="weekend_days" legend={t('weekend_nights')} />
      </Part>
      <Seasons form={form} currency={currency} errorAt={errorAt} />
      <Part title={t('discounts')}>
        <div className="grid grid-cols-2 gap-4">
          {box('weekly_discount', 'weekly', 'pricing.weekly_discount', '%')}
          {box('monthly_discount', 'monthly', 'pricing.monthly_discount', '%')}
          {box('last_minute.within_days', 'last_minute_days', 'pricing.last_minute.within_days')}
          {box('last_minute.percent', 'last_minute', 'pricing.last_minute.percent', '%')}
          {box('early_bird.from_days', 'early_days', 'pricing.early_bird.from_days')}
          {box('early_bird.percent', 'early', 'pricing.early_bird', '%')}
        </div>
      </Part>
      <Part title={t('extras')}>
        <div className="grid grid-cols-2 gap-4">
          {box('cleaning_fee', 'cleaning', 'pricing.cleaning_fee', currency)}
          <span />
          {box('extra_guest.after', 'extra_after', 'pricing.extra_guest.after')}
          {box('extra_guest.price', 'extra_price', 'pricing.extra_guest.price', currency)}
        </div>
      </Part>
      <Taxes form={form} errorAt={errorAt} />
      <Part title={t('rules')}>
        <div className="grid grid-cols-2 items-end gap-4">
          {box('preparation_days', 'preparation', 'stay_rules.preparation_days')}
          {box('advance_notice_hours', 'notice', 'stay_rules.advance_notice_hours')}
          {box('booking_window_days', 'window', 'stay_rules.booking_window_days')}
        </div>
        <Weekdays form={form} name="check_in_days" legend={t('check_in_days')} error={errorAt('stay_rules.check_in_days')} />
        <LeastNights form={form} error={errorAt('stay_rules.by_check_in_day')} />
      </Part>
    </>
  );
}

function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <Card className="flex flex-col gap-4 md:p-5">
      <div className="flex items-center justify-between gap-4">
        <h2 className="font-semibold">{title}</h2>
        {action}
      </div>
      {children}
    </Card>
  );
}

type ErrorAt = (path: string) => string | undefined;

function Seasons({ form, currency, errorAt }: { form: UseFormReturn<PriceForm>; currency: string; errorAt: ErrorAt }) {
  const t = useHomesTexts();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'seasons' });
  const blank = { name: '', from: '', to: '', price: '', weekend_price: '' };
  return (
    <Part title={t('seasons')} action={<Add onClick={() => append(blank)} label={t('add_season')} />}>
      {fields.length === 0 && <p className="text-sm text-muted">{t('no_seasons')}</p>}
      {errorAt('pricing.seasons') && <p className="text-sm text-danger">{t('seasons_overlap')}</p>}
      {fields.map(({ id }, i) => (
        <fieldset key={id} className="grid grid-cols-2 gap-3 border-t border-line pt-4">
          <legend className="sr-only">{t('season', { number: i + 1 })}</legend>
          <div className="col-span-2 flex items-end gap-2">
            <Field label={t('season_name')} error={errorAt(`pricing.seasons.${i}.name`)} className="flex-1">
              <Input maxLength={60} {...form.register(`seasons.${i}.name`)} />
            </Field>
            <IconButton label={t('remove', { what: t('season', { number: i + 1 }) })} onClick={() => remove(i)}>
              <Trash2 aria-hidden className="size-5" />
            </IconButton>
          </div>
          <Field label={t('from')} error={errorAt(`pricing.seasons.${i}.from`)}>
            <Input type="date" {...form.register(`seasons.${i}.from`)} />
          </Field>
          <Field label={t('until')} error={errorAt(`pricing.seasons.${i}.to`)}>
            <Input type="date" {...form.register(`seasons.${i}.to`)} />
          </Field>
          <Field label={`${t('a_night')} (${currency})`} error={errorAt(`pricing.seasons.${i}.price`)}>
            <Input type="number" min={1} step="any" {...form.register(`seasons.${i}.price`)} />
          </Field>
          <Field label={`${t('weekend')} (${currency})`} error={errorAt(`pricing.seasons.${i}.weekend_price`)}>
            <Input type="number" min={1} step="any" {...form.register(`seasons.${i}.weekend_price`)} />
          </Field>
        </fieldset>
      ))}
    </Part>
  );
}

function Taxes({ form, errorAt }: { form: UseFormReturn<PriceForm>; errorAt: ErrorAt }) {
  const t = useHomesTexts();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'taxes' });
  return (
    <Part
      title={t('taxes')}
      action={<Add onClick={() => append({ name: '', kind: 'percent', amount: '' })} label={t('add_tax')} />}
    >
      {fields.length === 0 && <p className="text-sm text-muted">{t('no_taxes')}</p>}
      {fields.map(({ id }, i) => (
        <fieldset key={id} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-3 border-t border-line pt-4">
          <legend className="sr-only">{t('tax', { number: i + 1 })}</legend>
          <div className="col-span-2 flex items-end gap-2">
            <Field label={t('tax_name')} error={errorAt(`pricing.taxes.${i}.name`)} className="flex-1">
              <Input maxLength={60} {...form.register(`taxes.${i}.name`)} />
            </Field>
            <IconButton label={t('remove', { what: t('tax', { number: i + 1 }) })} onClick={() => remove(i)}>
              <Trash2 aria-hidden className="size-5" />
            </IconButton>
          </div>
          <Field label={t('tax_kind')}>
            <Select {...form.register(`taxes.${i}.kind`)}>
              {(['percent', 'per_night', 'per_guest'] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {t(`tax_${kind}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('tax_amount')} error={errorAt(`pricing.taxes.${i}`)}>
            <Input type="number" min={0} step="any" {...form.register(`taxes.${i}.amount`)} />
          </Field>
        </fieldset>
      ))}
    </Part>
  );
}

const Add = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button kind="quiet" size="sm" onClick={onClick}>
    <Plus aria-hidden className="size-4" />
    {label}
  </Button>
);

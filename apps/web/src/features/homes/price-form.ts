import { type Listing, Pricing, StayRules } from '#contracts';
import { z } from 'zod';

/** The rules as fields hold them: text where a field may be empty. */
export type PriceForm = {
  price: string;
  weekend_price: string;
  weekend_days: number[];
  weekly_discount: string;
  monthly_discount: string;
  last_minute: { within_days: string; percent: string };
  early_bird: { from_days: string; percent: string };
  cleaning_fee: string;
  extra_guest: { after: string; price: string };
  seasons: { name: string; from: string; to: string; price: string; weekend_price: string }[];
  taxes: { name: string; kind: 'percent' | 'per_night' | 'per_guest'; amount: string }[];
  preparation_days: string;
  advance_notice_hours: string;
  booking_window_days: string;
  /** All seven where stays may begin on any day. */
  check_in_days: number[];
  /** The shortest stay that begins on each day of the week, Monday first; empty where the home's own counts. */
  least_nights: { nights: string }[];
};

const WEEKEND = [5, 6];
export const WEEK = [1, 2, 3, 4, 5, 6, 7];
const text = (value: number | undefined) => (value === undefined ? '' : String(value));

/** What the fields begin with. */
export function formOf({ price_per_night, pricing: p, stay_rules: r }: Listing): PriceForm {
  return {
    price: text(price_per_night),
    weekend_price: text(p.weekend_price),
    weekend_days: p.weekend_days ?? WEEKEND,
    weekly_discount: text(p.weekly_discount),
    monthly_discount: text(p.monthly_discount),
    last_minute: { within_days: text(p.last_minute?.within_days), percent: text(p.last_minute?.percent) },
    early_bird: { from_days: text(p.early_bird?.from_days), percent: text(p.early_bird?.percent) },
    cleaning_fee: text(p.cleaning_fee),
    extra_guest: { after: text(p.extra_guest?.after), price: text(p.extra_guest?.price) },
    seasons: (p.seasons ?? []).map((s) => ({ ...s, price: text(s.price), weekend_price: text(s.weekend_price) })),
    taxes: (p.taxes ?? []).map((tax) =>
      'percent' in tax
        ? { name: tax.name, kind: 'percent', amount: text(tax.percent) }
        : { name: tax.name, kind: tax.per_guest ? 'per_guest' : 'per_night', amount: text(tax.per_night) },
    ),
    preparation_days: text(r.preparation_days),
    advance_notice_hours: text(r.advance_notice_hours),
    booking_window_days: text(r.booking_window_days),
    check_in_days: r.check_in_days ?? WEEK,
    least_nights: WEEK.map((day) => ({ nights: text(r.by_check_in_day?.find((limits) => limits.day === day)?.min_nights) })),
  };
}

const Rules = z.object({ price_per_night: z.number().min(1).max(10_000_000), pricing: Pricing, stay_rules: StayRules });
export type PriceRules = z.infer<typeof Rules>;
export type Read = { rules: PriceRules; issues: [] } | { rules: null; issues: string[] };

/** Reads the fields by the contract's own schemas; `issues` are paths such as `pricing.seasons.0.to`. Rules without fields stay. */
export function readForm(form: PriceForm, kept: Listing['stay_rules']): Read {
  const { success, data, error } = Rules.safeParse({
    price_per_night: number(form.price),
    pricing: pricingOf(form),
    stay_rules: rulesOf(form, kept),
  });
  return success ? { rules: data, issues: [] } : { rules: null, issues: error.issues.map(({ path }) => path.join('.')) };
}

function pricingOf(form: PriceForm): unknown {
  const { last_minute, early_bird, extra_guest } = form;
  return without({
    weekend_price: number(form.weekend_price),
    weekend_days: form.weekend_days.join() === WEEKEND.join() ? undefined : form.weekend_days,
    weekly_discount: number(form.weekly_discount),
    monthly_discount: number(form.monthly_discount),
    last_minute: last_minute.percent && { within_days: number(last_minute.within_days), percent: number(last_minute.percent) },
    early_bird: early_bird.percent && { from_days: number(early_bird.from_days), percent: number(early_bird.percent) },
    cleaning_fee: number(form.cleaning_fee),
    extra_guest: extra_guest.price && { after: number(extra_guest.after), price: number(extra_guest.price) },
    seasons: form.seasons.map((s) => without({ ...s, price: number(s.price), weekend_price: number(s.weekend_price) })),
    taxes: form.taxes.map(({ name, kind, amount }) =>
      kind === 'percent'
        ? { name, percent: number(amount) }
        : { name, per_night: number(amount), per_guest: kind === 'per_guest' },
    ),
  });
}

const rulesOf = (form: PriceForm, kept: Listing['stay_rules']): unknown =>
  without({
    ...kept,
    preparation_days: number(form.preparation_days),
    advance_notice_hours: number(form.advance_notice_hours),
    booking_window_days: number(form.booking_window_days),
    check_in_days: form.check_in_days.length === WEEK.length ? undefined : form.check_in_days,
    by_check_in_day: limitsOf(form, kept.by_check_in_day),
  });

/** The limits of each day of the week that has any; the longest stays have no field, and remain. */
function limitsOf({ least_nights }: PriceForm, kept: Listing['stay_rules']['by_check_in_day'] = []): unknown {
  const limits = WEEK.map((day, i) => {
    const { min_nights: _, ...rest } = kept.find((limit) => limit.day === day) ?? { day };
    return without({ ...rest, min_nights: number(least_nights[i]?.nights ?? '') });
  });
  const some = limits.filter((limit) => Object.keys(limit).length > 1);
  return some.length > 0 ? some : undefined;
}

const number = (field: string) => (field.trim() === '' ? undefined : Number(field));
const without = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

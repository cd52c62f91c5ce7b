import { addDays, explainPrice, type Listing, nightPrice, priceStay, type Rates, ratesOf, toDecimal } from '#contracts';
import { today } from '../../../shared/calendar/dates.ts';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { PriceLines } from '../../../shared/listings/price-lines.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { useHomesTexts } from '../texts.ts';
import { Year } from './year.tsx';

type Priced = Pick<Listing, 'price_per_night' | 'currency' | 'pricing' | 'capacity'>;

const looks = {
  base: 'bg-sunken',
  weekend: 'bg-accent-soft text-accent',
  season: 'bg-ember-soft text-ember',
  season_weekend: 'bg-ember text-on-ember',
};

/** The year that the rules make, night by night, and a week in it as a guest would pay it: reckoned by the very functions that sell it. */
export function PricePreview({ home }: { home: Priced }) {
  const t = useHomesTexts();
  const format = useFormat();
  const { currency, capacity } = home;
  const from = today();
  const rates = ratesOf(home);
  const week = { check_in: addDays(from, 30), check_out: addDays(from, 37), guest_count: Math.min(2, capacity.max_guests) };
  const stay = priceStay(rates, week, from);
  const used = new Set<keyof typeof looks>(['base']);
  const year = yearOf(rates, from);
  for (const { rule } of year.values()) used.add(rule);
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Card aria-labelledby="year" className="flex flex-col gap-5">
        <div>
          <h2 id="year" className="display text-xl">
            {t('year')}
          </h2>
          <p className="mt-1 text-muted">{t('year_text')}</p>
        </div>
        <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
          {[...used].map((rule) => (
            <li key={rule} className="flex items-center gap-2">
              <span aria-hidden className={cn('size-4 rounded-sm', looks[rule])} />
              {t(`rule_${rule}`)}
            </li>
          ))}
        </ul>
        <Year
          from={from}
          renderDay={(date) => {
            const night = year.get(date);
            if (!night) return null;
            const price = toDecimal(night.price, currency);
            const name = night.season ?? t(`rule_${night.rule}`);
            return (
              <span
                title={`${format.money(price, currency)}, ${name}`}
                className={cn('flex h-11 flex-col items-center justify-center rounded-sm', looks[night.rule])}
              >
                <span className="text-sm leading-4">{Number(date.slice(8))}</span>
                <span className="text-xs leading-4 tabular-nums">{format.short(price)}</span>
              </span>
            );
          }}
        />
      </Card>
      <Card aria-labelledby="example" className="flex flex-col gap-4">
        <h2 id="example" className="font-semibold">
          {t('example', { dates: format.range(week.check_in, week.check_out), count: week.guest_count })}
        </h2>
        <PriceLines lines={explainPrice(stay, currency).lines} total={toDecimal(stay.total, currency)} currency={currency} />
      </Card>
    </div>
  );
}

const yearOf = (rates: Rates, from: string) =>
  new Map(Array.from({ length: 366 }, (_, i) => addDays(from, i)).map((date) => [date, nightPrice(rates, date)]));

import type { Quote } from '#contracts';
import { Tag, X } from 'lucide-react';
import { useState } from 'react';
import { isProblem } from '../../../shared/api/problem.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { PriceLines } from '../../../shared/listings/price-lines.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { SkeletonText } from '../../../shared/ui/skeleton.tsx';
import { useBookingTexts } from '../texts.ts';

type PriceProps = { quote: { data?: Quote; error?: unknown }; coupon: string; onCoupon: (code: string) => void };

/** The quote: its lines, its nights, until when it holds, and a coupon. */
export function Price({ quote: { data, error }, coupon, onCoupon }: PriceProps) {
  const t = useBookingTexts();
  const problem = useProblemText();
  const isCoupon = isProblem(error) && (error.code === 'coupon_invalid' || (coupon !== '' && error.code === 'validation_failed'));
  return (
    <section className="flex flex-col gap-4">
      <h2 className="font-semibold">{t('price')}</h2>
      {error && !isCoupon ? (
        <p role="alert" className="rounded-md bg-danger-soft p-3 text-sm text-danger">
          {problem(error)}
        </p>
      ) : null}
      {!data && !error && <SkeletonText lines={4} />}
      {data && <PriceLines lines={data.lines} total={data.total_price} currency={data.currency} />}
      {data && <Nights quote={data} />}
      <Coupon
        key={coupon}
        code={coupon}
        error={isCoupon ? problem({ ...(error as object), code: 'coupon_invalid' }) : undefined}
        onCoupon={onCoupon}
      />
    </section>
  );
}

function Nights({ quote }: { quote: Quote }) {
  const t = useBookingTexts();
  const format = useFormat();
  const until = new Intl.DateTimeFormat(format.language, { timeStyle: 'short' }).format(new Date(quote.expires_at));
  return (
    <details className="text-sm">
      <summary className="min-h-6 font-semibold text-accent">{t('each_night')}</summary>
      <ul className="mt-2 flex flex-col gap-1">
        {quote.nights.map(({ date, price, rule, season }) => (
          <li key={date} className="flex justify-between gap-4">
            <span>
              {format.date(date)} <span className="text-muted">{t(`rule_${rule}`, { season: season ?? '' })}</span>
            </span>
            <span className="tabular-nums">{format.money(price, quote.currency)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted">{t('price_held', { time: until })}</p>
    </details>
  );
}

function Coupon({ code, error, onCoupon }: { code: string; error: string | undefined; onCoupon: (code: string) => void }) {
  const t = useBookingTexts();
  const [draft, setDraft] = useState(code);
  if (code && !error)
    return (
      <Button
        kind="secondary"
        size="sm"
        className="self-start"
        aria-label={t('coupon_remove', { code })}
        onClick={() => onCoupon('')}
      >
        <Tag aria-hidden className="size-4" />
        {code}
        <X aria-hidden className="size-4" />
      </Button>
    );
  return (
    <div className="flex items-start gap-2">
      <Field label={t('coupon')} error={error} className="flex-1">
        <Input
          value={draft}
          maxLength={40}
          autoCapitalize="characters"
          onChange={({ target }) => setDraft(target.value.toUpperCase())}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault(); // the form around it books
            onCoupon(draft.trim());
          }}
        />
      </Field>
      <Button kind="secondary" className="mt-6" disabled={!draft.trim()} onClick={() => onCoupon(draft.trim())}>
        {t('coupon_apply')}
      </Button>
    </div>
  );
}

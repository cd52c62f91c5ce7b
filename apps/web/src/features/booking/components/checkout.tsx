import type { Listing } from '#contracts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ApiProblem } from '../../../shared/api/problem.ts';
import { isProblem } from '../../../shared/api/problem.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useQuoteQuery } from '../../../shared/listings/listing.api.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Textarea } from '../../../shared/ui/input.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { useCreateBookingMutation } from '../api/create-booking.ts';
import { attemptKey, endAttempt } from '../attempt-key.ts';
import { useBookingTexts } from '../texts.ts';
import { useHold } from '../use-hold.ts';
import type { CheckoutStay } from './checkout-page.tsx';
import { HoldNotice } from './hold-notice.tsx';
import { PaymentMethods, type PaymentMethod } from './payment-methods.tsx';
import { Answer } from './answer.tsx';
import { Price } from './price.tsx';

/** After these the attempt is still open: it must be sent again under its own key. */
const undecided = new Set<ApiProblem['code']>([
  'offline',
  'idempotency_in_flight',
  'internal',
  'unauthenticated',
  'rate_limited',
  'overloaded',
  'unavailable',
]);

type CheckoutProps = { listing: Listing; stay: CheckoutStay; summary: ReactNode };

/** Hold, price, wishes, payment, and one button. */
export function Checkout({ listing, stay, summary }: CheckoutProps) {
  const t = useBookingTexts();
  const names = useListingTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const { hold, again } = useHold({ listing_id: stay.listing_id, check_in: stay.check_in, check_out: stay.check_out });
  const [coupon, setCoupon] = useState('');
  const quote = useQuoteQuery({ ...stay, ...(coupon && { coupon }) });
  const [method, setMethod] = useState<PaymentMethod>('pm_card_visa');
  const [wishes, setWishes] = useState('');
  const [create, { error, isLoading }] = useCreateBookingMutation();
  const attempt = `${stay.listing_id}/${stay.check_in}/${stay.check_out}`;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data, error: failure } = await create({
      ...stay,
      key: attemptKey(attempt),
      payment_method: method,
      ...(wishes.trim() && { special_requests: wishes }),
      ...(hold.state === 'held' && { hold_id: hold.hold.id }),
      ...(quote.data && { quote_id: quote.data.quote_id }),
    });
    if (data || (isProblem(failure) && !undecided.has(failure.code))) endAttempt(attempt);
    if (data) {
      toast('done', listing.instant_book ? t('booked_instant', { city: listing.location.city }) : t('booked_request'));
      await navigate(`/bookings/${data.id}`, { replace: true });
    } else if (isProblem(failure) && failure.code === 'quote_expired') {
      toast('note', t('price_changed'));
      void quote.refetch();
    }
  };
  const kind = listing.instant_book ? 'instant' : 'request';
  const total = quote.data ? format.money(quote.data.total_price, quote.data.currency) : '';
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-12">
      <div className="flex min-w-0 flex-col gap-6">
        <HoldNotice hold={hold} again={again} />
        <PaymentMethods value={method} onChange={setMethod} />
        <Field label={t('wishes')} hint={t('wishes_hint')}>
          <Textarea maxLength={1000} value={wishes} onChange={({ target }) => setWishes(target.value)} />
        </Field>
        {isProblem(error) && !isLoading && <Answer problem={error} stay={stay} />}
        <div className="flex flex-col gap-3">
          <Button type="submit" size="lg" busy={isLoading} disabled={!quote.data}>
            {isLoading ? t('paying') : t(`pay_${kind}`, { total })}
          </Button>
          <p className="text-sm text-pretty text-muted">
            {t(`after_${kind}`, { policy: names(`policy_${listing.cancellation_policy}`) })}
          </p>
        </div>
      </div>
      <aside className="order-first min-w-0 lg:order-last">
        <Card className="flex flex-col gap-6 lg:sticky lg:top-24">
          <h2 className="sr-only">{t('stay')}</h2>
          {summary}
          <Price quote={quote} coupon={coupon} onCoupon={setCoupon} />
        </Card>
      </aside>
    </form>
  );
}

import { CreditCard, Hourglass, Landmark, type LucideIcon } from 'lucide-react';
import { cn } from '../../../shared/lib/cn.ts';
import { useBookingTexts } from '../texts.ts';

/** The sandbox's cards, by the names of its provider. */
export const paymentMethods = [
  'pm_card_visa',
  'pm_card_chargeDeclined',
  'pm_card_visa_captureDeclined',
  'pm_slow',
  'pm_error',
] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

const icons: Partial<Record<PaymentMethod, LucideIcon>> = { pm_slow: Hourglass, pm_error: Landmark };

export function PaymentMethods({ value, onChange }: { value: PaymentMethod; onChange: (method: PaymentMethod) => void }) {
  const t = useBookingTexts();
  return (
    <fieldset>
      <legend className="display mb-1 text-xl">{t('payment')}</legend>
      <p className="mb-3 text-sm text-muted">{t('sandbox')}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        {paymentMethods.map((method) => {
          const Icon = icons[method] ?? CreditCard;
          const isChosen = method === value;
          return (
            <label
              key={method}
              className={cn(
                'flex min-h-16 cursor-pointer items-center gap-3 rounded-md border p-3 transition has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
                isChosen ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface hover:bg-sunken',
              )}
            >
              <input
                type="radio"
                name="payment"
                value={method}
                checked={isChosen}
                onChange={() => onChange(method)}
                className="size-5 shrink-0 accent-accent"
              />
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{t(method)}</span>
                <span className={cn('block text-sm', isChosen ? 'text-ink' : 'text-muted')}>{t(`${method}_text`)}</span>
              </span>
              <Icon aria-hidden className="size-5 shrink-0 text-muted" />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

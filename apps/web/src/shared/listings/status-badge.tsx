import type { Booking, PaymentStatus } from '#contracts';
import { Ban, CircleCheck, Clock, House, type LucideIcon } from 'lucide-react';
import { Badge, type Tone } from '../ui/badge.tsx';
import { defineTexts } from '../i18n/define-texts.ts';

const looks: Record<Booking['status'], [Tone, LucideIcon]> = {
  pending: ['caution', Clock],
  confirmed: ['accent', CircleCheck],
  cancelled: ['danger', Ban],
  completed: ['neutral', House],
};

export const useStatusTexts = defineTexts('status', {
  en: {
    pending: 'Waiting for the host',
    confirmed: 'Confirmed',
    cancelled: 'Cancelled',
    completed: 'Stayed',
    pay_authorizing: 'Asking your bank',
    pay_authorized: 'Reserved on your card, not charged',
    pay_declined: 'Declined, not charged',
    pay_capturing: 'Being charged',
    pay_captured: 'Paid',
    pay_voiding: 'Being released',
    pay_voided: 'Released, not charged',
    pay_refunding: 'On its way back to you',
    pay_partially_refunded: 'Partly refunded',
    pay_refunded: 'Refunded',
    pay_kept: 'Not refunded, by the policy',
  },
  es: {
    pending: 'Espera al anfitrión',
    confirmed: 'Confirmada',
    cancelled: 'Cancelada',
    completed: 'Terminada',
    pay_authorizing: 'Preguntando a tu banco',
    pay_authorized: 'Reservado en tu tarjeta, sin cobrar',
    pay_declined: 'Rechazado, sin cobrar',
    pay_capturing: 'Cobrando',
    pay_captured: 'Pagado',
    pay_voiding: 'Liberando',
    pay_voided: 'Liberado, sin cobrar',
    pay_refunding: 'De vuelta a tu cuenta',
    pay_partially_refunded: 'Devuelto en parte',
    pay_refunded: 'Devuelto',
    pay_kept: 'No se devuelve, según la política',
  },
});

/** How a booking stands, by colour, icon and word. */
export function StatusBadge({ status }: { status: Booking['status'] }) {
  const t = useStatusTexts();
  const [tone, Icon] = looks[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3.5" />
      {t(status)}
    </Badge>
  );
}

/** Where the money of a booking is. */
export function PaymentState({ status }: { status: PaymentStatus }) {
  const t = useStatusTexts();
  return <>{t(`pay_${status}`)}</>;
}

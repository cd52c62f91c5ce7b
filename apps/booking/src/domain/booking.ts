import type { BookingStatus, CancellationPolicy, PaymentStatus, PriceBreakdown } from '#contracts';

/**
 * A booking as the fold of its events; the `bookings` row has exactly these columns. Two statuses are ours alone and never leave the
 * service: `initiated` (nights claimed, money not yet reserved) and `refused` (the money could not be reserved).
 */
export type Booking = {
  id: string;
  version: number;
  status: 'initiated' | 'refused' | BookingStatus;
  listing_id: string;
  guest_id: string;
  host_id: string;
  check_in: string;
  check_out: string;
  guest_count: number;
  /** Days after check-out for which the nights are claimed too. */
  preparation_days: number;
  special_requests: string | null;
  total_minor: number;
  currency: string;
  price_breakdown: PriceBreakdown;
  cancellation_policy: CancellationPolicy;
  instant_book: boolean;
  time_zone: string;
  payment_method: string;
  payment_status: PaymentStatus;
  refund_minor: number | null;
  cancellation_reason: string | null;
  respond_by: string;
  created_at: string;
  updated_at: string;
};

export type Actor = { role: 'guest' | 'host' | 'system'; id: string };

/** What a payment call came to. `unavailable`: nobody knows, so the money is undone. */
export type PaymentOutcome = 'authorized' | 'captured' | 'declined' | 'unavailable';

export type BookingEvent =
  | {
      type: 'booking_initiated';
      booking: Omit<Booking, 'version' | 'status' | 'payment_status' | 'refund_minor' | 'cancellation_reason' | 'updated_at'>;
    }
  | { type: 'booking_refused'; outcome: 'declined' | 'unavailable' }
  | { type: 'booking_created'; payment: 'authorized' | 'captured' }
  | { type: 'booking_accepted'; by: Actor }
  | { type: 'booking_confirmed'; by: Actor }
  | {
      type: 'booking_cancelled';
      by: Actor;
      reason: string;
      refund_minor: number;
      payment_status: 'voiding' | 'refunding' | 'kept';
    }
  | { type: 'guest_left_early'; by: Actor; check_out: string; refund_minor: number; payment_status: 'refunding' | 'captured' }
  | { type: 'payment_voided' }
  | { type: 'payment_refunded' }
  | { type: 'payment_partially_refunded' }
  | { type: 'special_requests_changed'; text: string }
  | { type: 'booking_completed' };

/** Whether a booking keeps its nights from others. */
export function holdsNights(booking: Booking): boolean {
  return booking.status !== 'refused' && booking.status !== 'cancelled';
}

import type { Booking, Quote } from '#contracts';
import { type ApiClient, ApiError } from './api-client.ts';
import { eventually } from './eventually.ts';

export type StayRequest = {
  listing_id: string;
  check_in: string;
  check_out: string;
  guest_count: number;
  quote_id?: string;
  hold_id?: string;
};

/** Books a stay, waiting until booking has heard of the listing: it learns of a new one by an event. */
export async function book(traveler: ApiClient, stay: StayRequest, paymentMethod = 'pm_card_visa'): Promise<Booking> {
  const key = { 'idempotency-key': crypto.randomUUID() };
  return eventually('booking knows the listing', async () => {
    try {
      return await traveler.post<Booking>('/api/bookings', { ...stay, payment_method: paymentMethod }, key);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  });
}

/** The price of a stay, once booking has heard of the listing and of the coupon. */
export async function quoteStay(traveler: ApiClient, stay: StayRequest & { coupon?: string }): Promise<Quote> {
  return eventually('booking knows the listing and its coupons', async () => {
    try {
      return await traveler.post<Quote>('/api/bookings/quote', stay);
    } catch (error) {
      if (error instanceof ApiError && (error.status === 404 || error.code === 'coupon_invalid')) return undefined;
      throw error;
    }
  });
}

/** The booking once `is` is true of it. */
export function bookingOnce(client: ApiClient, id: string, what: string, is: (booking: Booking) => boolean): Promise<Booking> {
  return eventually(what, async () => {
    const booking = await client.get<Booking>(`/api/bookings/${id}`);
    return is(booking) ? booking : undefined;
  });
}

/** Accepts a request once it has reached the owner's desk; waits a little for the outcome. */
export async function accept(owner: ApiClient, id: string): Promise<{ id: string; status: string }> {
  return eventually('the request is on the owner’s desk', async () => {
    try {
      return await owner.post<{ id: string; status: string }>(`/api/owner/bookings/${id}/accept`, {}, { prefer: 'wait=5' });
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  });
}

/** Cancels a stay as its guest. */
export function cancel(traveler: ApiClient, id: string, reason: string): Promise<Booking> {
  return traveler.put<Booking>(`/api/bookings/${id}`, { status: 'cancelled', reason });
}

/** The calendar date so many days from now. */
export function daysAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

import type { SearchResults } from '#contracts';
import { ApiClient } from './api/api-client.ts';
import { signIn } from './api/sign-in.ts';
import { accept, book, bookingOnce, cancel, daysAhead } from './api/stay.ts';
import { demoAccounts } from './demo-data/accounts.ts';
import { collection } from './demo-data/listings.ts';

/** Shows that the system works: a stay is found, booked, accepted, cancelled and refunded. Leaves no night taken. */
export async function proof(baseUrl: string, log: (text: string) => void): Promise<void> {
  const api = new ApiClient(baseUrl);
  const [owner, traveler] = await Promise.all([signIn(api, demoAccounts.owners[0]), signIn(api, demoAccounts.traveler)]);
  const [check_in, check_out] = [daysAhead(60), daysAhead(62)];
  const query = new URLSearchParams({ q: collection, check_in, check_out, guests: '2', per_page: '100' });
  const { listings } = await api.get<SearchResults>(`/api/properties/search?${query}`);
  const home = listings.find((listing) => listing.host_id === owner.user.id && !listing.instant_book);
  if (!home) throw new Error('None of the demo listings is free in two months: `npm start -- --fresh` begins anew.');

  const booking = await book(traveler.api, { listing_id: home.id, check_in, check_out, guest_count: 2 });
  log(`booked ${home.title} for ${booking.total_price} ${booking.currency}`);
  try {
    await accept(owner.api, booking.id);
    await bookingOnce(traveler.api, booking.id, 'the booking is confirmed and paid', (b) => b.payment_status === 'captured');
    log('accepted by its owner, and paid');
  } finally {
    await cancel(traveler.api, booking.id, 'It was only a proof.');
  }
  const end = await bookingOnce(traveler.api, booking.id, 'the money is back', (b) => b.payment_status === 'refunded');
  log(`cancelled, ${end.refund_amount} ${end.currency} refunded`);
}

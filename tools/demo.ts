import type { Booking, CreateListing, Listing, ListedBookingPage, Quote, SearchResults } from '#contracts';
import { styleText } from 'node:util';
import { ApiClient } from './api/api-client.ts';
import { eventually } from './api/eventually.ts';
import { type Person, register } from './api/sign-in.ts';
import { accept, book, bookingOnce, cancel, daysAhead, quoteStay, type StayRequest } from './api/stay.ts';
import { checkOut } from './demo-hold.ts';
import { refusal } from './demo-refusal.ts';
import { askConcierge } from './demo-concierge.ts';
import { showCalendar } from './demo-calendar.ts';
import { readStory } from './demo-story.ts';
import { talk, told } from './demo-talk.ts';
import { tooLate, toldOfFreeNights } from './demo-waiting.ts';
import { runningUrl } from './launcher/running-url.ts';

const home: CreateListing = {
  title: 'Schoolhouse on the hill',
  description: 'The blackboard is still there; the bell is not rung before nine.',
  price_per_night: 140,
  currency: 'EUR',
  location: {
    address: 'Rua da Escola 3',
    city: 'Sintra',
    state: '',
    country: 'Portugal',
    coordinates: { type: 'Point', coordinates: [-9.3817, 38.7978] },
  },
  property_type: 'house',
  amenities: ['wifi', 'kitchen', 'fireplace', 'garden'],
  capacity: { max_guests: 4, bedrooms: 2, beds: 3, bathrooms: 1.5 },
  images: [],
  instant_book: false,
  cancellation_policy: 'flexible',
  min_nights: 1,
  max_nights: 30,
  pricing: { weekend_price: 170, cleaning_fee: 35, taxes: [{ name: 'Tourist tax', per_night: 2, per_guest: true }] },
};

/** A stay from listing to refund by the public API, told step by step. */
export async function demo(baseUrl: string, say: (text: string) => void): Promise<void> {
  const api = new ApiClient(baseUrl);
  const step = chapters(say);
  const [from, to] = [daysAhead(45), daysAhead(48)];

  step('An owner registers and lists a home');
  const { api: owner, user: host } = await register(api, person('owner', 'Ines', 'Costa'));
  const listing = await owner.post<Listing>('/api/properties', home);
  say(
    `${host.first_name} offers “${listing.title}” in ${listing.location.city}, ${money(listing.price_per_night, listing)} a night`,
  );
  say(`listing ${listing.id}, version ${listing.version}, local time of ${listing.time_zone}`);

  step('A traveler registers and searches');
  const { api: traveler, user: guest } = await register(api, person('traveler', 'Sam', 'Okafor'));
  await eventually('the new home is found', () => search(traveler, listing.id, from, to));
  say(`${guest.first_name} looks for ${from} to ${to} in Sintra: the home is there, and free`);

  step('The traveler asks the concierge');
  await askConcierge(traveler, from, to, say);

  const stay = { listing_id: listing.id, check_in: from, check_out: to, guest_count: 2 };
  const quoted = await quote(owner, traveler, listing, stay, step, say);
  step('The traveler checks out, and nobody else may meanwhile');
  const { api: other } = await register(api, person('traveler', 'Lena', 'Brandt'));
  const hold = await checkOut(traveler, other, stay, say);
  step('The traveler books at the price quoted');
  const booking = await book(traveler, { ...stay, quote_id: quoted.quote_id, hold_id: hold.id });
  say(`booking ${booking.id}: ${booking.status}, ${money(booking.total_price, booking)} ${booking.payment_status}`);
  await eventually('the taken nights leave the search', async () =>
    (await search(traveler, listing.id, from, to)) ? undefined : true,
  );
  say('those nights no longer show the home to anyone');

  await refusals(other, stay, step, say);
  await decision(owner, traveler, booking.id, step, say);
  step('The owner copies the calendar’s address, to give it to other houses');
  await showCalendar(owner, listing.id, say);
  step('Guest and host write to each other');
  await talk(owner, traveler, booking.id, say);
  await refund(traveler, booking.id, step, say);
  step('Who waited for the nights is told that they are free');
  await toldOfFreeNights(other, say);
  step('Both were told of each step, once, and by e-mail where SMTP_URL is set');
  await told(owner, traveler, say);
  await eventually('the nights are free again', () => search(traveler, listing.id, from, to));
  say('the search shows the nights as free again');
  step('An admin reads the whole story of that booking, over all services');
  await readStory(api, booking.id, say);
  say('the owner takes the home down, for this was only a demo');
  await owner.call('DELETE', `/api/properties/${listing.id}`, undefined, { 'if-match': `"${listing.version}"` });
  say(`\n${styleText('green', 'Done.')} Everything above went through ${api.baseUrl}; its description is at ${api.baseUrl}/docs`);
}

type Say = (text: string) => void;

async function quote(
  owner: ApiClient,
  traveler: ApiClient,
  listing: Listing,
  stay: StayRequest,
  step: Say,
  say: Say,
): Promise<Quote> {
  step('The owner gives the traveler a coupon, who asks what the stay costs');
  await owner.put(`/api/properties/${listing.id}/coupons`, { coupons: [{ code: 'HELLO', percent: 5 }] });
  const quoted = await quoteStay(traveler, { ...stay, coupon: 'HELLO' });
  for (const { date, price, rule } of quoted.nights) say(`${date}: ${money(price, quoted)} (${rule})`);
  for (const line of quoted.lines) say(`${line.label}: ${money(line.amount, quoted)}`);
  say(`${money(quoted.total_price, quoted)} in all, held until ${quoted.expires_at}`);
  return quoted;
}

async function refusals(other: ApiClient, stay: StayRequest, step: Say, say: Say): Promise<void> {
  step('The second traveler wants the same nights, and waits for them');
  await tooLate(other, stay, say);

  step('And tries other nights with a card that is declined');
  const later = { ...stay, check_in: daysAhead(50), check_out: daysAhead(52) };
  say(`refused: ${await refusal(() => book(other, later, 'pm_card_chargeDeclined'))}`);
}

async function decision(owner: ApiClient, traveler: ApiClient, id: string, step: Say, say: Say): Promise<void> {
  step('The owner sees the request and accepts');
  const request = await eventually('the request is in the owner’s list', async () => {
    const { bookings } = await owner.get<ListedBookingPage>('/api/owner/bookings?status=pending');
    return bookings.find((each) => each.id === id);
  });
  say(`the desk shows “${request.listing?.title}”, ${request.check_in} to ${request.check_out}, ${request.guest_count} guests`);
  const decided = await accept(owner, id);
  say(`accepted: ${decided.status}`);

  step('Both see it confirmed, and paid');
  await bookingOnce(traveler, id, 'the payment is captured', (b) => b.status === 'confirmed' && b.payment_status === 'captured');
  for (const [who, client] of Object.entries({ traveler, owner })) {
    const seen = await eventually(`the ${who} sees it confirmed`, async () => {
      const { bookings } = await client.get<ListedBookingPage>(`/api/${who}/bookings?status=confirmed`);
      return bookings.find((each) => each.id === id);
    });
    say(`${who}: “${seen.listing?.title}”, ${seen.status}`);
  }
}

async function refund(traveler: ApiClient, id: string, step: Say, say: Say): Promise<void> {
  step('Plans change: the traveler cancels, and the money comes back');
  const cancelled = await cancel(traveler, id, 'The dog has had puppies.');
  say(
    `${cancelled.status}; by the ${cancelled.cancellation_policy} policy ${money(cancelled.refund_amount ?? 0, cancelled)} are due`,
  );
  const end: Booking = await bookingOnce(traveler, id, 'the money is back', (b) => b.payment_status === 'refunded');
  say(`${money(end.refund_amount ?? 0, end)} of ${money(end.total_price, end)} ${end.payment_status}`);
}

async function search(api: ApiClient, id: string, check_in: string, check_out: string): Promise<Listing | undefined> {
  const query = new URLSearchParams({ city: 'sintra', check_in, check_out, guests: '2', per_page: '100' });
  const { listings } = await api.get<SearchResults>(`/api/properties/search?${query}`);
  return listings.find((listing) => listing.id === id);
}

function person(role: Person['role'], first_name: string, last_name: string): Person {
  const username = `${first_name}-${crypto.randomUUID().slice(0, 8)}`.toLowerCase();
  return { role, username, email: `${username}@roost.example`, password: crypto.randomUUID(), first_name, last_name };
}

function chapters(say: Say): Say {
  let chapter = 0;
  return (title) => say(`\n${styleText('bold', `${++chapter}. ${title}`)}`);
}

const money = (amount: number, { currency }: { currency: string }) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);

if (import.meta.main) {
  const baseUrl = process.argv[2] ?? runningUrl();
  await demo(baseUrl, (text) => console.log(text.startsWith('\n') ? text : `   ${text}`)).catch((error: Error) => {
    console.error(`\n${styleText('red', error.message)}`);
    process.exitCode = 1;
  });
}

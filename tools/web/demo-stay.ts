import type { Booking, ListedBookingPage, SearchResults, User } from '#contracts';
import { ApiClient } from '../api/api-client.ts';
import { signIn } from '../api/sign-in.ts';
import { accept, book, daysAhead } from '../api/stay.ts';
import { demoAccounts } from '../demo-data/accounts.ts';
import { talk } from '../demo-talk.ts';

export type DemoStay = { home: string; booking: string; dates: string };

/** Something to see on every page: the demo's traveler has favourites, a confirmed stay with some talk, a request and a cancelled one. */
export async function demoStay(url: string): Promise<DemoStay> {
  const api = new ApiClient(url);
  const hosts = await Promise.all(demoAccounts.owners.map((owner) => signIn(api, owner)));
  const traveler = await signIn(api, demoAccounts.traveler);
  const { listings } = await api.get<SearchResults>('/api/properties/search?per_page=40');
  const homes = listings.filter(({ instant_book }) => !instant_book);
  for (const { id } of listings.slice(0, 6)) await traveler.api.post('/api/traveler/favorites', { listing_id: id });
  const { bookings } = await traveler.api.get<ListedBookingPage>('/api/traveler/bookings?status=confirmed');
  const booking = bookings.find(({ check_in }) => check_in > daysAhead(1))?.id ?? (await aStay(traveler.api, homes, hosts));
  const home = homes[0] ?? listings[0];
  return { home: home!.id, booking, dates: `check_in=${daysAhead(150)}&check_out=${daysAhead(154)}&guests=2` };
}

type Host = { api: ApiClient; user: User };

async function aStay(traveler: ApiClient, homes: SearchResults['listings'], hosts: Host[]): Promise<string> {
  const request = (n: number) => ({
    listing_id: homes[n]!.id,
    check_in: daysAhead(40 + 9 * n),
    check_out: daysAhead(44 + 9 * n),
    guest_count: 2,
  });
  const stay: Booking = await book(traveler, request(1));
  const host = hosts.find(({ user }) => user.id === homes[1]!.host_id) as Host;
  await accept(host.api, stay.id);
  await talk(host.api, traveler, stay.id, () => undefined);
  await book(traveler, request(2));
  return stay.id;
}

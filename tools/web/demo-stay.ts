import type { Booking, FavoriteList, FavoriteListPage, ListedBookingPage, Overview, SearchResults, User } from '#contracts';
import { ApiClient } from '../api/api-client.ts';
import { signIn } from '../api/sign-in.ts';
import { accept, book, daysAhead } from '../api/stay.ts';
import { demoAccounts } from '../demo-data/accounts.ts';
import { talk } from '../demo-talk.ts';

/** What stands in the paths of pages, by its name. */
export type DemoStay = { home: string; booking: string; dates: string; mine: string; stay: string; list: string; shared: string };

/** Something to see on every page: the demo's traveler has favourites, a confirmed stay with some talk, a request and a cancelled one. */
export async function demoStay(url: string): Promise<DemoStay> {
  const api = new ApiClient(url);
  const hosts = await Promise.all(demoAccounts.owners.map((owner) => signIn(api, owner)));
  const traveler = await signIn(api, demoAccounts.traveler);
  // Hosts of a demo from before they said something of themselves.
  for (const [i, host] of hosts.entries()) await host.api.put('/api/owner/profile', { profile: demoAccounts.owners[i]?.profile });
  const { listings } = await api.get<SearchResults>('/api/properties/search?per_page=40');
  const homes = listings.filter(({ instant_book }) => !instant_book);
  for (const { id } of listings.slice(0, 6)) await traveler.api.post('/api/traveler/favorites', { listing_id: id });
  const { bookings } = await traveler.api.get<ListedBookingPage>('/api/traveler/bookings?status=confirmed');
  const booking = bookings.find(({ check_in }) => check_in > daysAhead(1))?.id ?? (await aStay(traveler.api, homes, hosts));
  const home = homes[0] ?? listings[0];
  return {
    home: home!.id,
    booking,
    ...(await hosted(hosts[0] as Host, traveler.api)),
    ...(await aList(traveler.api, listings)),
    dates: `check_in=${daysAhead(150)}&check_out=${daysAhead(154)}&guests=2`,
  };
}

type Host = { api: ApiClient; user: User };

/** A home of the host and the newest stay in one of theirs; asked for now when there is none. */
async function hosted(host: Host, traveler: ApiClient): Promise<Pick<DemoStay, 'mine' | 'stay'>> {
  const { listings } = await host.api.get<Overview>('/api/owner/overview');
  const mine = listings[1]!.id;
  const { bookings } = await host.api.get<ListedBookingPage>('/api/owner/bookings?status=pending');
  if (bookings[0]) return { mine, stay: bookings[0].id };
  const request = { listing_id: mine, check_in: daysAhead(90), check_out: daysAhead(95), guest_count: 2 };
  const { id } = await book(traveler, request);
  await traveler.post(`/api/messages/${id}`, { text: 'It is our anniversary; may we come a little later in the evening?' });
  return { mine, stay: id };
}

const LIST = 'Summer with the children';

/** A list with some homes, which is shared. */
async function aList(traveler: ApiClient, listings: SearchResults['listings']): Promise<Pick<DemoStay, 'list' | 'shared'>> {
  const { lists } = await traveler.get<FavoriteListPage>('/api/traveler/lists');
  const { id } =
    lists.find(({ name }) => name === LIST) ?? (await traveler.post<FavoriteList>('/api/traveler/lists', { name: LIST }));
  for (const home of listings.slice(2, 5)) await traveler.post(`/api/traveler/lists/${id}/listings`, { listing_id: home.id });
  const { share_url } = await traveler.post<FavoriteList>(`/api/traveler/lists/${id}/share`, {});
  return { list: id, shared: share_url?.split('/').at(-1) ?? '' };
}

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

import type { CreateListing, SearchResults } from '#contracts';
import { ApiClient } from './api/api-client.ts';
import { signIn } from './api/sign-in.ts';
import { demoAccounts } from './demo-data/accounts.ts';
import { collection, demoListings } from './demo-data/listings.ts';

type Account = { role: string; email: string; password: string };

/**
 * Fills an empty system with demo accounts and listings, by the public API only. What is there already stays as it is, so a
 * second run costs one request.
 */
export async function seed(baseUrl: string, log: (text: string) => void): Promise<{ accounts: Account[] }> {
  const api = new ApiClient(baseUrl);
  const missing = await findMissing(api);
  if (missing.length === 0) log(`${demoListings.length} listings are there`);
  else {
    const { owners, traveler } = demoAccounts;
    // The traveler first: once the listings are there, everybody is.
    await signIn(api, traveler);
    const hosts = await Promise.all(owners.map((owner) => signIn(api, owner)));
    await Promise.all(
      hosts.map((host, i) =>
        list(
          host.api,
          missing.filter((_, n) => n % hosts.length === i),
        ),
      ),
    );
    log(`${missing.length} listings in ${new Set(missing.map(({ location }) => location.city)).size} cities`);
  }
  const [owner] = demoAccounts.owners;
  return { accounts: [owner, demoAccounts.traveler].map(({ role, email, password }) => ({ role, email, password })) };
}

async function findMissing(api: ApiClient): Promise<CreateListing[]> {
  const query = new URLSearchParams({ q: collection, per_page: '100' });
  const { listings } = await api.get<SearchResults>(`/api/properties/search?${query}`);
  const titles = new Set(listings.map(({ title }) => title));
  return demoListings.filter(({ title }) => !titles.has(title));
}

async function list(host: ApiClient, listings: CreateListing[]): Promise<void> {
  for (const listing of listings) await host.post('/api/properties', listing);
}

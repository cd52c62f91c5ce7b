import { contest, type Side } from '../contest.ts';
import type { Ask, Asks } from '../load/plan.ts';
import type { Bench, Part } from '../part.ts';
import { bookingAsks } from './booking.ts';
import { someTravelers } from './login.ts';
import { searches } from './searches.ts';

/** More than can be done, so that a run ends by its time. */
const MOST_PER_S = 10_000;
/** Of two hundred requests: so many search, so many want a few homes recommended, one signs in and one books. */
const [OF, SEARCHES, RECOMMENDATIONS] = [200, 120, 78];
/** Shares no factor with `OF`, so that every run of two hundred has all of them, well mixed. */
const STRIDE = 77;

/** What people do here, all at once: mostly looking for homes, now and then signing in and booking. */
export const mix: Part = {
  name: 'mix',
  async measure(bench) {
    const logins = (await someTravelers(bench)).list;
    const side: Side = {
      what: '60 % search, 39 % recommend, sign in, book',
      url: bench.house.url('gateway'),
      pids: bench.house.pids(),
      asks: (seconds) => mixed(bench, logins, seconds * MOST_PER_S),
      once: true,
      expect: 200,
    };
    const [figures] = await contest(bench, [side]);
    return figures ? [{ ...figures, aim: '≥ 4,000/s' }] : [];
  },
};

function mixed(bench: Bench, logins: Ask[], count: number): Asks {
  const { tokens, list: stays } = bookingAsks(bench, count / OF);
  const bookings = stays.map((ask) => ({ ...ask, expect: 201 }));
  const kinds = [searches(bench.listings.towns).list, recommendations(bench), logins, bookings];
  const asked = kinds.map(() => 0);
  const list = Array.from({ length: Math.floor(count / OF) * OF }, (_, index) => {
    const kind = kindOf((index * STRIDE) % OF);
    const asks = kinds[kind] as Ask[];
    return asks[(asked[kind] as number)++ % asks.length] as Ask;
  });
  return { tokens, list };
}

const kindOf = (place: number) =>
  place < SEARCHES ? 0 : place < SEARCHES + RECOMMENDATIONS ? 1 : place === SEARCHES + RECOMMENDATIONS ? 2 : 3;

/** Five homes of a town: the nearest to a point, the cheapest or the best. */
function recommendations({ listings }: Bench): Ask[] {
  return listings.towns.flatMap(({ lat, lng }) =>
    ['distance', 'price', 'rating'].map((sort) => ({
      method: 'GET' as const,
      path: `/api/properties/search?lat=${lat}&lng=${lng}&radius_km=30&sort=${sort}&per_page=5`,
    })),
  );
}

import { startGenerator } from '../load/generator-process.ts';
import type { Asks } from '../load/plan.ts';
import type { Bench, Figures, Part } from '../part.ts';

const wishes = ['quiet', 'near the beach', 'with a garden', 'for a family', 'romantic', 'tranquilo', 'con vistas'];

/** The concierge without a network or a model: searches in plain words, and recommendations. */
export const ai: Part = {
  name: 'ai',
  async measure(bench) {
    const recommendations = await run(bench, 'recommendations', recommendationAsks(bench), 200);
    return [await run(bench, 'search in plain words', plainSearches(bench), 200), recommendations];
  },
};

async function run({ house, options, say }: Bench, what: string, asks: Asks, expect: number): Promise<Figures> {
  const plan = { url: house.url('gateway'), connections: options.connections, once: false, expect };
  say(`${what}: warming up`);
  await (await startGenerator(house.dir, { ...plan, seconds: 2 }, asks)).go();
  const { good, errors, seconds, p50Ms, p95Ms, p99Ms } = await (
    await startGenerator(house.dir, { ...plan, seconds: options.seconds }, asks)
  ).go();
  return { what, rate: good / seconds, p50Ms, p95Ms, p99Ms, errors, aim: 'p95 ≤ 150 ms' };
}

function plainSearches({ listings }: Bench): Asks {
  const list = listings.towns.flatMap(({ city }, i) =>
    wishes.map((wish, j) => ({
      method: 'POST' as const,
      path: '/api/ai/search',
      body: JSON.stringify({
        text: `home in ${city} ${wish} for ${1 + ((i + j) % 6)}, the second weekend of March, under ${100 + 25 * j} a night`,
      }),
    })),
  );
  return { tokens: [], list };
}

function recommendationAsks({ people }: Bench): Asks {
  const list = people.guests.map((_, token) => ({ method: 'GET' as const, path: '/api/ai/recommendations', token }));
  return { tokens: people.guests.map(({ token }) => token), list };
}

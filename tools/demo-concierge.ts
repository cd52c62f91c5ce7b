import type { Itinerary, PlainSearchResults, Weather } from '#contracts';
import type { ApiClient } from './api/api-client.ts';

type Say = (text: string) => void;

/** A search in plain words, the weather of the place and a day planned there. */
export async function askConcierge(api: ApiClient, from: string, to: string, say: Say): Promise<void> {
  const text = `quiet home near Barcelona for 2 with wifi, ${from} to ${to}, under 250 a night`;
  const found = await api.post<PlainSearchResults>('/api/ai/search', { text });
  say(`“${text}”`);
  say(
    `understood by ${found.source}: ${JSON.stringify(found.filters)}, wishes: ${found.wishes.join(', ')}; ${found.pagination.total} homes`,
  );
  const { days, source } = await api.get<Weather>(`/api/ai/weather?lat=41.39&lng=2.17&from=${from}&to=${from}`);
  const [day] = days;
  if (day)
    say(
      `${day.date} in Barcelona: ${day.min_c} to ${day.max_c} °C, rain ${Math.round(day.rain_chance * 100)} % (${day.kind}, by ${source})`,
    );
  const ask = { location: 'Barcelona', from, to: from, interests: ['art', 'food'] };
  const { days: planned, total_cost } = await api.post<Itinerary>('/api/ai/itinerary', ask);
  for (const { start, activity } of planned[0]?.stops ?? []) say(`${start} ${activity.name}`);
  say(`about $${total_cost} for two`);
}

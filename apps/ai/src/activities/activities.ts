import type { Activity } from '#contracts';
import { distanceKm } from '../places/distance.ts';
import { plain } from '../places/plain.ts';
import { costOfLevel, factsOf } from './categories.ts';
import { hoursOf, type Place } from './place.ts';

/** What travelers call interests, in Spanish and in other words of English. */
const alsoCalled: Record<string, string> = {
  arte: 'art',
  historia: 'history',
  cultura: 'culture',
  museos: 'museums',
  museum: 'museums',
  comida: 'food',
  gastronomia: 'food',
  naturaleza: 'nature',
  senderismo: 'hiking',
  hike: 'hiking',
  playa: 'beach',
  beaches: 'beach',
  vistas: 'views',
  familia: 'family',
  kids: 'family',
  ninos: 'family',
  compras: 'shopping',
  musica: 'music',
  arquitectura: 'architecture',
  deporte: 'sport',
  sports: 'sport',
  bars: 'nightlife',
  fiesta: 'nightlife',
  animales: 'animals',
  wellness: 'relaxation',
  fotografia: 'photography',
  cerveza: 'beer',
  vino: 'wine',
  restaurants: 'food',
  restaurantes: 'food',
  aventura: 'adventure',
  outdoors: 'nature',
};

/** An interest as categories name it. */
export function interestOf(word: string): string {
  const name = plain(word).trim();
  return alsoCalled[name] ?? name;
}

/** How many of the interests a place is for. */
export function matched({ category, name }: Place, interests: string[]): string[] {
  const own: readonly string[] = factsOf(category).interests;
  return interests.filter((interest) => own.includes(interest) || category === interest || plain(name).includes(interest));
}

/** Places in the order in which to offer them: by interests, by how well they are known, by how near they are. */
export function inOrder(places: Place[], from: { lat: number; lng: number }, interests: string[]): Place[] {
  const score = (place: Place) => 3 * matched(place, interests).length - place.rank / 15 - distanceKm(place, from) / 10;
  const scored = places.map((place) => ({ place, score: score(place) }));
  return scored.sort((a, b) => b.score - a.score || a.place.id.localeCompare(b.place.id)).map(({ place }) => place);
}

/** A place as it is answered; its hours are those of `weekday`, or of any day. */
export function toActivity(
  place: Place,
  from: { lat: number; lng: number },
  interests: string[],
  weekday: number | null,
): Activity {
  const facts = factsOf(place.category);
  const hours = weekday === null ? (hoursOf(place, 1) ?? hoursOf(place, 6)) : hoursOf(place, weekday);
  const price_level = priceOf(place);
  return {
    id: place.id,
    name: place.name,
    category: place.category,
    interests: [...facts.interests],
    matches: matched(place, interests),
    location: { lat: place.lat, lng: place.lng },
    distance_km: Math.round(distanceKm(place, from) * 10) / 10,
    price_level,
    cost: costOfLevel[price_level],
    duration_minutes: facts.minutes,
    duration_source: 'category',
    hours: hours && { opens: clock(hours.opens), closes: clock(hours.closes) },
    hours_source: place.week ? 'place' : 'category',
    indoor: facts.indoor,
  };
}

export function priceOf(place: Place): 0 | 1 | 2 | 3 {
  if (place.fee === false) return 0;
  const { price } = factsOf(place.category);
  return place.fee && price === 0 ? 1 : price;
}

/** Minutes after midnight as a clock shows them; the end of the day is 24:00. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

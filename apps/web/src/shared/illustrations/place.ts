import type { Listing } from '#contracts';
import type { Flora } from './plants.ts';

export const kinds = ['sea', 'hills', 'city', 'interior'] as const;
export type SceneKind = (typeof kinds)[number];

/** What a scene must know of where it is. */
export type Place = {
  flora: Flora;
  isNorth: boolean;
  isSnowy: boolean;
  isAlpine: boolean;
  isWooded: boolean;
  /** The home that is in the picture; none where only the place is shown. */
  home: Listing['property_type'] | null;
};

type Clues = Pick<Listing, 'title' | 'description' | 'property_type'> & { location: Pick<Listing['location'], 'coordinates'> };

const inTowns = new Set(['apartment', 'condo', 'loft', 'townhouse', 'hotel', 'room']);
const ofTheSea = /\b(sea|beach|ocean|harbou?r|bay|coast|island|surf|dune|lighthouse|cove|marina|boat|canal|fjord|sand)/i;
const ofHeights = /\b(mountain|alp|eiger|peak|ridge|chalet|ski|remarkables|glacier|summit)/i;
const ofWoods = /\b(forest|wood|pine|cedar|fir|tree|moss|creek)/i;
const ofTowns = /\b(old town|quarter|square|downtown|medina|terrace|street|roof|corner|museum|tram|gallery|café|market)/i;

/** Reads from a listing where it stands: its type first, then its words, then its latitude. */
export function placeOf({ title, description, property_type, location }: Clues): {
  kind: Exclude<SceneKind, 'interior'>;
  place: Place;
} {
  const words = `${title} ${description}`;
  const latitude = Math.abs(location.coordinates.coordinates[1]);
  const isAlpine = property_type === 'chalet' || ofHeights.test(words);
  const place: Place = {
    flora: isAlpine ? 'conifer' : floraAt(latitude),
    isNorth: latitude > 58,
    isSnowy: latitude > 63 || /\b(snow|ski|igloo|aurora|northern lights)/i.test(words),
    isAlpine,
    isWooded: property_type === 'treehouse' || ofWoods.test(words),
    home: property_type,
  };
  return { kind: kindOf(property_type, words), place };
}

function kindOf(type: Clues['property_type'], words: string): Exclude<SceneKind, 'interior'> {
  if (type === 'boat') return 'sea';
  if (inTowns.has(type)) return 'city';
  if (['treehouse', 'farm', 'chalet'].includes(type)) return 'hills';
  if (ofTheSea.test(words)) return 'sea';
  return ofTowns.test(words) && type !== 'cabin' ? 'city' : 'hills';
}

function floraAt(latitude: number): Flora {
  if (latitude < 33) return 'palm';
  if (latitude < 42.5) return 'cypress';
  return latitude < 55 ? 'broadleaf' : 'conifer';
}

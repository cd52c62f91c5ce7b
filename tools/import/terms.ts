import { Amenity, PropertyType } from '#contracts';

/** `$1,234.00`, `1234` or `1 234,50`: the number; undefined where there is none. */
export function priceOf(text: string): number | undefined {
  const digits = text
    .replace(/[^\d.,]/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  return digits === '' || Number.isNaN(Number(digits)) ? undefined : Number(digits);
}

/** `1.5 shared baths`, `Half-bath`, `2`: in halves, from 0 to 50; 1 where nothing is said. */
export function bathroomsOf(text: string): number {
  if (/half/i.test(text)) return 0.5;
  const number = Number.parseFloat(text);
  return Number.isNaN(number) ? 1 : Math.min(50, Math.max(0, Math.round(number * 2) / 2));
}

/** A whole number between two bounds; `otherwise` where there is none. */
export function countOf(text: string | undefined, min: number, max: number, otherwise: number): number {
  const number = Math.round(Number(text));
  return text?.trim() && Number.isFinite(number) ? Math.min(max, Math.max(min, number)) : otherwise;
}

/** The type of a home by what it is called: `Private room in villa` is a room, `Entire rental unit` an apartment. */
export function typeOf(called: string): PropertyType {
  const words = called.toLowerCase().replaceAll(/[ -]/g, '_');
  if (words.includes('hotel')) return 'hotel';
  if (words.includes('room')) return 'room';
  if (/rental_unit|apt|loft|condo/.test(words) && !/loft|condo/.test(words)) return 'apartment';
  if (words.includes('home')) return /tiny/.test(words) ? 'tiny_house' : 'house';
  const named = PropertyType.options.filter((type) => words.includes(type));
  return named.sort((a, b) => b.length - a.length)[0] ?? 'other'; // the longest: a guesthouse is not a house
}

/** Amenities from a JSON array, as our names: those that cannot be written so are left out. */
export function amenitiesOf(json: string | undefined): string[] {
  if (!json) return [];
  const names = [...new Set(listIn(json).map(nameOf))];
  return names.filter((name) => Amenity.safeParse(name).success).slice(0, 100);
}

function listIn(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
  } catch {
    return json.replace(/^\{|\}$/g, '').split(','); // older files: {TV,"Hot tub"}
  }
}

function nameOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  return plain.slice(0, 40).trim().replaceAll(' ', '_');
}

/** Text without HTML and control characters, at most so many characters. */
export function plain(text: string, max: number): string {
  const clean = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .toWellFormed()
    .trim();
  return clean.length <= max
    ? clean
    : [...clean]
        .slice(0, max - 1)
        .join('')
        .slice(0, max)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trim();
}

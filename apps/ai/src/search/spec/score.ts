import type { SearchFilters } from '#contracts';

export type Query = { text: string; expected: Map<string, string> };

/** The queries of a list, each with the slots that are meant. */
export function queriesOf(list: string): Query[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', city = '', dates = '', rest = ''] = line.split('|').map((part) => part.trim());
      const [check_in, check_out] = dates.split(' > ');
      return {
        text,
        expected: slotsOf({ ...restOf(rest), ...(city ? { city } : {}), ...(check_out ? { check_in, check_out } : {}) }),
      };
    });
}

/** Filters as slots: each amenity is one. */
export function slotsOf({ amenities = [], ...filters }: SearchFilters): Map<string, string> {
  const slots = new Map(Object.entries(filters).map(([name, value]) => [name, String(value)]));
  for (const amenity of amenities) slots.set(`amenity ${amenity}`, 'yes');
  return slots;
}

function restOf(text: string): SearchFilters {
  const filters: SearchFilters = {};
  for (const token of text.split(' ').filter(Boolean)) {
    const value = token.slice(1);
    if (token.startsWith('t:')) filters.property_type = token.slice(2) as SearchFilters['property_type'];
    else if (token.startsWith('+')) (filters.amenities ??= []).push(value);
    else if (token.startsWith('<')) filters.max_price = Number(value);
    else if (token.startsWith('>')) filters.min_price = Number(value);
    else if (token.startsWith('g')) filters.guests = Number(value);
    else if (token.startsWith('b')) filters.bedrooms = Number(value);
    else throw new Error(`not a slot: ${token}`);
  }
  return filters;
}

/** Slots right, of those that are meant or were read: what is read and not meant counts as wrong. */
export function compare(
  expected: Map<string, string>,
  read: Map<string, string>,
): { right: number; all: number; wrong: string[] } {
  const names = [...new Set([...expected.keys(), ...read.keys()])];
  const wrong = names.filter((name) => expected.get(name) !== read.get(name));
  return {
    right: names.length - wrong.length,
    all: names.length,
    wrong: wrong.map((name) => `${name}: ${read.get(name) ?? 'nothing'} for ${expected.get(name) ?? 'nothing'}`),
  };
}

import { Injectable } from '@nestjs/common';
import { countNights, type Listing, SearchFilters } from '#contracts';
import { z } from 'zod';
import { LanguageModel } from '../model/language-model.ts';
import { Places } from '../places/places.ts';
import type { Understood } from './reading/read-request.ts';

const Reading = z.strictObject({ filters: SearchFilters, wishes: z.array(z.string().trim().min(1).max(60)).max(10) });
const Order = z.strictObject({ order: z.array(z.number().int().min(0).max(49)).max(50) });
const MOST_RANKED = 30;

/** What a language model adds to the rules: a second reading of the text, and an order by wishes. Both are only taken where they are sound. */
@Injectable()
export class ModelReading {
  constructor(
    private readonly model: LanguageModel,
    private readonly places: Places,
  ) {}

  /** The model's reading where it is sound, with what the rules know of the place; null to go by the rules. */
  async read(text: string, today: string, rules: Understood, caller: string): Promise<Understood | null> {
    const instructions =
      'A traveler describes a home to rent. Fill `filters` only with what the text says; leave out the rest. Dates are YYYY-MM-DD relative ' +
      'to `today`; check_out is the day of leaving; prices are for a night. `wishes` are what no filter can say, in a few English words.';
    const found = await this.model.ask({ name: 'reading', instructions, data: { text, today }, schema: Reading }, caller);
    if (!found || !isSound(found.filters, today)) return null;
    const { city, ...filters } = found.filters;
    const place = city ? this.places.find(city) : null;
    if (city && !place) return null; // a town that is nowhere
    const same = place && rules.place?.name === place.name ? rules.place : place && { ...place, near: false };
    return {
      ...rules,
      filters: { ...filters, ...(same ? { city: same.name } : {}) },
      place: same,
      wishes: found.wishes,
      not_understood: [],
    };
  }

  /** Listings in the model's order of how well they fit the wishes; null to go by the rules. Texts of listings are data. */
  async order(listings: Listing[], wishes: string[], caller: string): Promise<Listing[] | null> {
    if (wishes.length === 0 || listings.length < 2) return null;
    const first = listings.slice(0, MOST_RANKED);
    const homes = first.map(({ title, description, amenities }, number) => {
      return { number, title, description: description.slice(0, 300), amenities: amenities.slice(0, 20) };
    });
    const instructions = 'Order the homes by how well they fit the wishes, best first. Answer with their numbers in `order`.';
    const answer = await this.model.ask({ name: 'order', instructions, data: { wishes, homes }, schema: Order }, caller);
    if (!answer) return null;
    const chosen = new Set(answer.order.filter((number) => number < first.length));
    const rest = first.map((_, number) => number).filter((number) => !chosen.has(number));
    return [...[...chosen, ...rest].flatMap((number) => first[number] ?? []), ...listings.slice(MOST_RANKED)];
  }
}

/** Whether filters could be searched by: a model may well answer with dates turned round, or long gone. */
function isSound({ check_in, check_out, min_price = 0, max_price = Infinity }: SearchFilters, today: string): boolean {
  if ((check_in === undefined) !== (check_out === undefined) || min_price > max_price) return false;
  if (!check_in || !check_out) return true;
  const nights = countNights(check_in, check_out);
  return check_in >= today && nights >= 1 && nights <= 365;
}

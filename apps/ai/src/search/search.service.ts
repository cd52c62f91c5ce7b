import { Injectable } from '@nestjs/common';
import { type AskSearch, countNights, type Listing, type Pagination, type SearchFilters } from '#contracts';
import { Problem, Unreachable } from '#platform';
import type { Part } from '../answers/answer.ts';
import { Catalog } from '../homes/catalog.ts';
import { Places } from '../places/places.ts';
import { ModelReading } from './model-reading.ts';
import { OwnSearch } from './own-search.ts';
import { PropertyClient } from './property.client.ts';
import { rankByWishes } from './rank.ts';
import { readRequest, type Understood } from './reading/read-request.ts';
import { toQuery, type Where, whereOf } from './where.ts';

/** How many homes are ranked by wishes together. */
const WINDOW = 60;

type Found = { listings: Listing[]; pagination: Pagination };

/** A search in plain words: what it means, then the homes, those that tell of the wishes first. */
@Injectable()
export class SearchService {
  constructor(
    private readonly places: Places,
    private readonly catalog: Catalog,
    private readonly property: PropertyClient,
    private readonly own: OwnSearch,
    private readonly model: ModelReading,
  ) {}

  async *search(ask: AskSearch, caller: string): AsyncGenerator<Part> {
    const today = ask.today ?? new Date().toISOString().slice(0, 10);
    const rules = readRequest(ask.text, today, this.places.current());
    const modelled = await this.model.read(ask.text, today, rules, caller);
    const { filters, place, wishes, not_understood, month } = modelled ?? rules;
    const notes = [...notesOn(filters)];
    if (month) notes.push(`“${month}” names no nights: say from when and for how long to see only homes that are free.`);
    const where = whereOf(place);
    const { searchable, missing } = this.searchable(filters);
    for (const name of missing) notes.push(`No home names “${name.replaceAll('_', ' ')}”, so it was taken as a wish.`);
    const made = {
      source: modelled ? ('model' as const) : ('rules' as const),
      confidence: confidenceOf({ filters, wishes, not_understood }),
      inputs: ['text', 'today'],
    };
    yield { event: 'filters', data: { filters, wishes, not_understood, place: where, notes, ...made } };

    const wished = [...wishes, ...missing.map((name) => name.replaceAll('_', ' '))];
    const { found, from } = await this.find(searchable, where, ask, wished.length > 0 ? WINDOW : undefined);
    const ordered = modelled && (await this.model.order(found.listings, wished, caller));
    const ranked = { ...found, listings: ordered ?? rankByWishes(found.listings, wished) };
    yield { event: 'listings', data: { ...pageOf(ranked, ask), inputs: [...made.inputs, from] } };
  }

  private async find(filters: SearchFilters, where: Where | null, { page, per_page }: AskSearch, window?: number) {
    const size = window ? Math.max(window - (window % per_page), per_page) : per_page;
    const windowPage = Math.floor(((page - 1) * per_page) / size) + 1;
    try {
      const found: Found = await this.property.search(toQuery(filters, where, windowPage, size));
      return { found, from: 'property' };
    } catch (error) {
      if (error instanceof Problem) return { found: nothing(page, per_page), from: 'property' };
      if (!(error instanceof Unreachable)) throw error;
      return { found: await this.own.search(filters, where, windowPage, size), from: 'own copy of listings' };
    }
  }

  /** Amenities that no home has would leave nothing to find. */
  private searchable(filters: SearchFilters): { searchable: SearchFilters; missing: string[] } {
    const missing = (filters.amenities ?? []).filter((name) => !this.catalog.hasAmenity(name));
    const amenities = (filters.amenities ?? []).filter((name) => !missing.includes(name));
    return { searchable: { ...filters, amenities }, missing };
  }
}

/** The page asked for, out of the window that was ranked. */
function pageOf({ listings, pagination }: Found, { page, per_page }: AskSearch): Found {
  const skipped = ((page - 1) * per_page) % pagination.per_page;
  const shown = listings.slice(skipped, skipped + per_page);
  const has_next = skipped + per_page < listings.length || pagination.has_next;
  return { listings: shown, pagination: { ...pagination, page, per_page, has_next, next_cursor: null } };
}

const nothing = (page: number, per_page: number): Found => ({
  listings: [],
  pagination: { page, per_page, total: 0, has_next: false, next_cursor: null },
});

function* notesOn({ check_in, check_out }: SearchFilters): Generator<string> {
  if (check_in && check_out && countNights(check_in, check_out) === 1) yield 'One night, as no other length was named.';
}

/** Every run of words that was not understood makes us less sure; nothing understood at all leaves hardly anything. */
function confidenceOf({ filters, wishes, not_understood }: Pick<Understood, 'filters' | 'wishes' | 'not_understood'>): number {
  if (Object.keys(filters).length + wishes.length === 0) return 0.1;
  return Math.max(0.3, Number((0.95 - 0.15 * not_understood.length).toFixed(2)));
}

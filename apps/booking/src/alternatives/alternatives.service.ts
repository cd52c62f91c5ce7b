import { Injectable, Logger } from '@nestjs/common';
import { addDays, type Alternatives, localTimeIn, type QuoteRequest } from '#contracts';
import { Problem } from '#platform';
import { AvailabilityStore } from '../availability/availability.store.ts';
import { nearestFree, REACH_DAYS } from '../domain/nearest-free.ts';
import { TermsStore } from '../listings/terms.store.ts';
import { PropertyClient } from './property.client.ts';

type Stay = Pick<QuoteRequest, 'listing_id' | 'check_in' | 'check_out' | 'guest_count'>;

/** Looks under way at once, and answers remembered: a run on one listing must not slow down the bookings of others. */
const MOST_AT_ONCE = 4;
const KEPT_MS = 2000;
const MOST_KEPT = 1000;

/** What else there is for those who came too late. */
@Injectable()
export class AlternativesService {
  private readonly logger = new Logger(AlternativesService.name);
  private readonly kept = new Map<string, Promise<Alternatives | undefined>>();
  private underWay = 0;

  constructor(
    private readonly terms: TermsStore,
    private readonly availability: AvailabilityStore,
    private readonly property: PropertyClient,
  ) {}

  /** The refusal of a booking, with alternatives where it is for its dates and they can be had at once. Anything else stays as it is. */
  async addTo(refusal: unknown, stay: Stay): Promise<unknown> {
    if (!(refusal instanceof Problem) || refusal.code !== 'dates_taken') return refusal;
    const alternatives = await this.find(stay);
    return alternatives ? new Problem(refusal.code, refusal.message, { ...refusal.extra, alternatives }) : refusal;
  }

  /** All who want the same stay within two seconds share one look; undefined where it would be one too many, or went wrong. */
  private find(stay: Stay): Promise<Alternatives | undefined> {
    const key = [stay.listing_id, stay.check_in, stay.check_out, stay.guest_count].join();
    const known = this.kept.get(key);
    if (known) return known;
    if (this.underWay >= MOST_AT_ONCE || this.kept.size >= MOST_KEPT) return Promise.resolve(undefined);
    this.underWay++;
    const found = this.look(stay, new Date())
      .catch((error: Error) => void this.logger.warn(`a refusal goes without alternatives: ${error.message}`))
      .finally(() => this.underWay--);
    this.kept.set(key, found);
    setTimeout(() => this.kept.delete(key), KEPT_MS).unref();
    return found;
  }

  private async look(stay: Stay, now: Date): Promise<Alternatives | undefined> {
    const terms = await this.terms.find(stay.listing_id);
    if (!terms) return undefined;
    const [from, to] = [addDays(stay.check_in, -REACH_DAYS), addDays(stay.check_out, 2 * REACH_DAYS)];
    const [taken, listings] = await Promise.all([
      this.availability.taken(stay.listing_id, from, to),
      this.property.similar(stay),
    ]);
    return { dates: nearestFree(terms, stay, taken, localTimeIn(terms.time_zone, now)), listings };
  }
}

import { randomUUID } from 'node:crypto';
import { addDays, type CreateBooking, type Listing } from '../../libs/contracts/src/index.ts';

const NIGHTS = 2;
const FIRST_IN_DAYS = 30;

/** Requests for stays, each of which can be granted: a listing's next free nights, the listings in turn. */
export class Stays {
  readonly #listings: Listing[];
  readonly #first = addDays(new Date().toISOString().slice(0, 10), FIRST_IN_DAYS);
  #given = 0;

  constructor(listings: Listing[]) {
    this.#listings = listings;
  }

  next(): CreateBooking {
    const index = this.#given++;
    const listing = this.#listings[index % this.#listings.length] as Listing;
    const check_in = addDays(this.#first, NIGHTS * Math.floor(index / this.#listings.length));
    return {
      listing_id: listing.id,
      check_in,
      check_out: addDays(check_in, NIGHTS),
      guest_count: 2,
      special_requests: `A cot, please (${randomUUID().slice(0, 8)})`,
      payment_method: 'pm_card_visa',
    };
  }
}

import { Injectable } from '@nestjs/common';
import { Problem } from '#platform';

const PLACES = 8;

/**
 * Bounds what uploads cost: so many are in the house, each with up to 10 MB of memory, and one at a time is developed, which keeps one
 * core busy for a second or two. Searches and bookings of homes run in the same process and must not feel it.
 */
@Injectable()
export class Darkroom {
  private taken = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** Does an upload, from its first byte. @throws Problem overloaded at once when there is no place. */
  async admit<T>(upload: () => Promise<T>): Promise<T> {
    if (this.taken >= PLACES)
      throw new Problem(
        'overloaded',
        'Many pictures are coming in. Please try again in a few seconds.',
        {},
        { 'retry-after': '3' },
      );
    this.taken++;
    try {
      return await upload();
    } finally {
      this.taken--;
    }
  }

  /** Does `work` when all before it is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

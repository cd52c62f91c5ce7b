import type { Priced } from '../domain/stay-price.ts';

/** A listing as it is answered, as JSON ready to be sent, and what its price for a stay is made of. */
export type Answer = { json: Buffer; priced: Priced };

/** Listings ready to be answered; the least recently asked for make room. */
export class AnswerCache {
  private readonly kept = new Map<string, Answer>();
  private bytes = 0;

  /** @param limit bytes of JSON */
  constructor(private readonly limit: number) {}

  /** Whether another can be kept without another going. */
  get hasRoom(): boolean {
    return this.bytes < this.limit;
  }

  get(id: string): Answer | undefined {
    const answer = this.kept.get(id);
    if (answer && !this.hasRoom) {
      this.kept.delete(id);
      this.kept.set(id, answer); // now the most recent
    }
    return answer;
  }

  put(id: string, answer: Answer): void {
    this.delete(id);
    this.kept.set(id, answer);
    this.bytes += answer.json.length;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.limit) break;
      this.delete(oldest);
    }
  }

  delete(id: string): void {
    this.bytes -= this.kept.get(id)?.json.length ?? 0;
    this.kept.delete(id);
  }
}

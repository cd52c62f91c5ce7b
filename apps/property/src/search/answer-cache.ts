/** Bytes of JSON kept: the listings of a large town's worth of houses, some 50,000. What does not fit is read from MongoDB when asked for. */
const BYTES = 80 * 2 ** 20;

/** Listings as they are answered, each as JSON ready to be sent; the least recently asked for make room. */
export class AnswerCache {
  private readonly kept = new Map<string, Buffer>();
  private bytes = 0;

  constructor(private readonly limit = BYTES) {}

  /** Whether another can be kept without another going. */
  get hasRoom(): boolean {
    return this.bytes < this.limit;
  }

  get(id: string): Buffer | undefined {
    const json = this.kept.get(id);
    if (json && !this.hasRoom) {
      this.kept.delete(id);
      this.kept.set(id, json); // now the most recent
    }
    return json;
  }

  put(id: string, json: Buffer): void {
    this.delete(id);
    this.kept.set(id, json);
    this.bytes += json.length;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.limit) break;
      this.delete(oldest);
    }
  }

  delete(id: string): void {
    this.bytes -= this.kept.get(id)?.length ?? 0;
    this.kept.delete(id);
  }
}

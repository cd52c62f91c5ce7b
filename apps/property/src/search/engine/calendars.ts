/**
 * The taken nights of each listing as ranges of days, in one array. Ranges and not a bit a night: they are exact for every date
 * there is, need no shifting at midnight, and take fewer bytes up to some twenty separate stays.
 */
export class Calendars {
  private readonly at: Uint32Array;
  private data = new Int32Array(1024);
  private used = 1; // 0 means: nothing taken
  private wasted = 0;

  constructor(capacity: number) {
    this.at = new Uint32Array(capacity);
  }

  /** Replaces the taken nights of a listing. `ranges` is: from, to (exclusive), from, to, … */
  set(slot: number, ranges: ArrayLike<number>): void {
    const old = this.at[slot] as number;
    if (old) this.wasted += 1 + (this.data[old] as number);
    this.at[slot] = ranges.length ? this.append(ranges) : 0;
    if (this.wasted > this.used / 2 && this.wasted > 4096) this.compact();
  }

  get(slot: number): Int32Array {
    const at = this.at[slot] as number;
    return at ? this.data.subarray(at + 1, at + 1 + (this.data[at] as number)) : none;
  }

  /** Whether no night of `from` to `to` (exclusive) is taken. */
  isFree(slot: number, from: number, to: number): boolean {
    const at = this.at[slot] as number;
    if (!at) return true;
    const { data } = this;
    const end = at + (data[at] as number);
    for (let i = at + 1; i < end; i += 2) if ((data[i] as number) < to && (data[i + 1] as number) > from) return false;
    return true;
  }

  private append(ranges: ArrayLike<number>): number {
    const at = this.used;
    const end = at + 1 + ranges.length;
    if (end > this.data.length) {
      const data = new Int32Array(Math.max(end, this.data.length * 2));
      data.set(this.data);
      this.data = data;
    }
    this.data[at] = ranges.length;
    this.data.set(ranges, at + 1);
    this.used = end;
    return at;
  }

  private compact(): void {
    const all = Array.from(this.at, (_, slot) => this.get(slot));
    this.data = new Int32Array(this.used - this.wasted + 1024);
    this.used = 1;
    this.wasted = 0;
    for (const [slot, ranges] of all.entries()) this.at[slot] = ranges.length ? this.append(ranges) : 0;
  }
}

const none = new Int32Array(0);

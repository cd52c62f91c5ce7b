import { checkStay, countNights, type LocalTime, localTimeIn } from '#contracts';
import type { Columns } from './columns.ts';
import { dayOf } from './entry.ts';
import type { Vocabulary } from './vocabulary.ts';

const anybody = { max_guests: Infinity, min_nights: 1, max_nights: Infinity, stay_rules: {} };

/**
 * The dates of a search: whether a home is free on them and lets a stay begin and end so, by the same rules as booking's. What depends on
 * rules and time zone alone is asked once a search, for most homes share both.
 */
export class AskedStay {
  readonly nights: number;
  private readonly from: number;
  private readonly to: number;
  private readonly times: LocalTime[] = [];
  private readonly answers = new Map<number, boolean>();
  private lastKey = NaN;
  private lastAnswer = false;

  constructor(
    private readonly checkIn: string,
    private readonly checkOut: string,
    private readonly vocabulary: Vocabulary,
    private readonly now: Date,
  ) {
    this.nights = countNights(checkIn, checkOut);
    [this.from, this.to] = [dayOf(checkIn), dayOf(checkOut)];
  }

  isPossible(columns: Columns, slot: number): boolean {
    const rules = columns.rules[slot] as number;
    const zone = columns.zone[slot] as number;
    const [min, max] = [columns.minNights[slot] as number, columns.maxNights[slot] as number];
    // Without rules of their own homes differ in the number of nights only.
    if (rules === 0 && (this.nights < min || this.nights > max)) return false;
    const key = rules === 0 ? -1 - zone : ((rules * 1024 + zone) * 512 + min) * 512 + max;
    if (key !== this.lastKey) {
      this.lastAnswer = this.answers.get(key) ?? this.isAllowed(rules, zone, min, max);
      this.answers.set((this.lastKey = key), this.lastAnswer);
    }
    if (!this.lastAnswer) return false;
    const preparation = rules === 0 ? 0 : (this.vocabulary.rules.rulesOf(rules).preparation_days ?? 0);
    return columns.calendars.isFree(slot, this.from, this.to + preparation);
  }

  private isAllowed(rules: number, zone: number, min_nights: number, max_nights: number): boolean {
    const own = { ...anybody, min_nights, max_nights, stay_rules: this.vocabulary.rules.rulesOf(rules) };
    const stay = { check_in: this.checkIn, check_out: this.checkOut, guest_count: 1 };
    const at = (this.times[zone] ??= localTimeIn(this.vocabulary.zones.nameOf(zone), this.now));
    return checkStay(rules === 0 ? anybody : own, stay, at) === null;
  }
}

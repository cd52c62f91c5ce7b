import { Calendars } from './calendars.ts';
import type { Entry } from './entry.ts';
import { Numbers } from './numbers.ts';
import { type Circle, pointOf } from './sphere.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Listings as columns of numbers: some 100 bytes each, and no object for the garbage collector to look at. */
export class Columns {
  size = 0;
  /** 16 bytes each. */
  readonly ids: Buffer;
  readonly gone: Uint8Array;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly price: Float64Array;
  /** Where it is on a globe of radius 1: x, y, z. */
  readonly points: Float64Array;
  readonly rating: Float32Array;
  readonly version: Uint32Array;
  readonly city: Uint32Array;
  /** A number of the vocabulary's rule book. */
  readonly rules: Uint32Array;
  readonly zone: Uint16Array;
  readonly minNights: Uint16Array;
  readonly maxNights: Uint16Array;
  readonly type: Uint8Array;
  readonly guests: Uint8Array;
  readonly bedrooms: Uint8Array;
  readonly calendars: Calendars;
  /** The amenities of a listing are `amenities` from `amenityStarts[slot]` up to that of the next. */
  readonly amenityStarts: Uint32Array;
  readonly amenities = new Numbers();

  constructor(readonly capacity: number) {
    this.ids = Buffer.alloc(16 * capacity);
    this.gone = new Uint8Array(capacity);
    [this.lng, this.lat, this.price] = [0, 1, 2].map(() => new Float64Array(capacity)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    this.points = new Float64Array(3 * capacity);
    this.rating = new Float32Array(capacity);
    [this.version, this.city, this.rules] = [0, 1, 2].map(() => new Uint32Array(capacity)) as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ];
    [this.minNights, this.maxNights, this.zone] = [0, 1, 2].map(() => new Uint16Array(capacity)) as [
      Uint16Array,
      Uint16Array,
      Uint16Array,
    ];
    [this.type, this.guests, this.bedrooms] = [0, 1, 2].map(() => new Uint8Array(capacity)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    this.calendars = new Calendars(capacity);
    this.amenityStarts = new Uint32Array(capacity + 1);
  }

  get isFull(): boolean {
    return this.size === this.capacity;
  }

  /** @returns the slot it got */
  add(entry: Entry, vocabulary: Vocabulary): number {
    const slot = this.size++;
    this.ids.set(keyOf(entry.id), 16 * slot);
    this.lng[slot] = entry.lng;
    this.lat[slot] = entry.lat;
    this.points.set(pointOf(entry.lat, entry.lng), 3 * slot);
    this.price[slot] = entry.price;
    this.rating[slot] = entry.rating;
    this.version[slot] = entry.version;
    this.city[slot] = vocabulary.cities.number(entry.city);
    this.rules[slot] = vocabulary.rules.number(entry.rules);
    this.zone[slot] = vocabulary.zones.number(entry.zone);
    this.minNights[slot] = entry.minNights;
    this.maxNights[slot] = entry.maxNights;
    this.type[slot] = vocabulary.types.number(entry.type);
    this.guests[slot] = entry.guests;
    this.bedrooms[slot] = entry.bedrooms;
    this.calendars.set(slot, entry.taken);
    for (const amenity of new Set(entry.amenities)) this.amenities.push(vocabulary.amenities.number(amenity));
    this.amenityStarts[slot + 1] = this.amenities.length;
    return slot;
  }

  /** Takes over a listing of other columns. */
  copy(from: Columns, slot: number): void {
    const to = this.size++;
    this.ids.set(from.ids.subarray(16 * slot, 16 * slot + 16), 16 * to);
    this.points.set(from.points.subarray(3 * slot, 3 * slot + 3), 3 * to);
    for (const column of copied) this[column][to] = from[column][slot] as number;
    this.calendars.set(to, from.calendars.get(slot));
    const end = from.amenityStarts[slot + 1] as number;
    for (let i = from.amenityStarts[slot] as number; i < end; i++) this.amenities.push(from.amenities.data[i] as number);
    this.amenityStarts[to + 1] = this.amenities.length;
  }

  /** Gives back what was taken in advance, once nothing more comes. */
  trim(): void {
    this.amenities.trim();
  }

  idOf(slot: number): string {
    const hex = this.ids.toString('hex', 16 * slot, 16 * slot + 16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  hasAmenity(slot: number, amenity: number): boolean {
    const { data } = this.amenities;
    const end = this.amenityStarts[slot + 1] as number;
    for (let i = this.amenityStarts[slot] as number; i < end; i++) if (data[i] === amenity) return true;
    return false;
  }

  /** The square of the straight line from a circle's middle. */
  distance(slot: number, { x, y, z }: Circle): number {
    const { points } = this;
    const dx = (points[3 * slot] as number) - x;
    const dy = (points[3 * slot + 1] as number) - y;
    const dz = (points[3 * slot + 2] as number) - z;
    return dx * dx + dy * dy + dz * dz;
  }

  /** The order of ids, newest first: below 0 when the listing here is newer than the other. */
  compareIds(slot: number, key: Buffer, at = 0): number {
    // Byte by byte: the first few tell, and a call out of JavaScript costs more than they do.
    for (let i = 0; i < 16; i++) {
      const difference = (key[at + i] as number) - (this.ids[16 * slot + i] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

const copied = [
  'lng',
  'lat',
  'price',
  'rating',
  'version',
  'city',
  'rules',
  'zone',
  'minNights',
  'maxNights',
  'type',
  'guests',
  'bedrooms',
] as const satisfies (keyof Columns)[];

/** The 16 bytes of an id, which sort as its text does. */
export const keyOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

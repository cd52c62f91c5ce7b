import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { BookingView } from '#views';
import { Model, trusted } from 'mongoose';
import type { SeenRecord, TasteRecord } from './taste.schema.ts';

const LATEST = 20;
const PEOPLE = 150;
const THEIRS = 1000;
const MOST_EXPORTED = 5000;
const TIMEOUT_MS = 500;
/** What did not change is not written again sooner. */
const KEPT_MS = 10 * 60 * 1000;
const MOST_KEPT = 10_000;

/** What travelers saved, where they stayed, what they looked at, as far as it is known here. */
@Injectable()
export class TasteStore {
  /** What was written lately, by user: asking for recommendations need not write each time. */
  private readonly kept = new Map<string, { favorites: string; until: number }>();

  constructor(
    @InjectModel('Taste') private readonly tastes: Model<TasteRecord>,
    @InjectModel('Seen') private readonly seen: Model<SeenRecord>,
    @InjectModel('BookingView') private readonly bookings: Model<BookingView>,
  ) {}

  async keep(userId: string, favorites: string[], at: Date): Promise<void> {
    const [last, text] = [this.kept.get(userId), favorites.join()];
    if (last?.favorites === text && last.until > at.getTime()) return;
    await this.tastes.updateOne({ _id: { $eq: userId } }, { $set: { favorites, at } }, { upsert: true });
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(userId, { favorites: text, until: at.getTime() + KEPT_MS });
  }

  /** What was saved when traveler was last asked. */
  async favorites(userId: string): Promise<string[]> {
    const taste = await this.tastes.findOne({ _id: { $eq: userId } }).lean<TasteRecord>();
    return taste?.favorites ?? [];
  }

  async stays(userId: string): Promise<string[]> {
    const held = { guest_id: { $eq: userId }, status: trusted({ $in: ['confirmed' as const, 'completed' as const] }) };
    const found = await this.bookings.find(held, { listing_id: 1 }).sort({ created_at: -1 }).limit(LATEST).lean<BookingView[]>();
    return [...new Set(found.map(({ listing_id }) => listing_id))];
  }

  async seenBy(userId: string): Promise<string[]> {
    const found = await this.seen
      .find({ user_id: { $eq: userId } })
      .sort({ at: -1 })
      .limit(LATEST)
      .lean<SeenRecord[]>();
    return found.map(({ listing_id }) => listing_id);
  }

  async see(userId: string, listingId: string, at: Date): Promise<void> {
    const which = { user_id: { $eq: userId }, listing_id: { $eq: listingId } };
    await this.seen.updateOne(which, { $set: { user_id: userId, listing_id: listingId, at } }, { upsert: true });
  }

  /** The homes somebody saved and looked at, as far as they are kept here. */
  async export(userId: string): Promise<{ favorites: string[]; seen: { listing_id: string; at: Date }[] }> {
    const [favorites, seen] = await Promise.all([
      this.favorites(userId),
      this.seen
        .find({ user_id: { $eq: userId } })
        .sort({ at: -1 })
        .limit(MOST_EXPORTED)
        .lean<SeenRecord[]>(),
    ]);
    return { favorites, seen: seen.map(({ listing_id, at }) => ({ listing_id, at })) };
  }

  /** Forgets what somebody saved and looked at. */
  async forget(userId: string): Promise<void> {
    await Promise.all([this.tastes.deleteOne({ _id: { $eq: userId } }), this.seen.deleteMany({ user_id: { $eq: userId } })]);
  }

  /** How many others who saved or stayed in one of `ids` chose each other home. */
  async alsoLiked(userId: string, ids: string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const [tastes, guests] = await Promise.all([
      this.tastes
        .find({ favorites: trusted({ $in: ids }), _id: trusted({ $ne: userId }) })
        .limit(PEOPLE)
        .maxTimeMS(TIMEOUT_MS)
        .lean<TasteRecord[]>(),
      this.bookings
        .find({ listing_id: trusted({ $in: ids }) }, { guest_id: 1 })
        .limit(PEOPLE)
        .maxTimeMS(TIMEOUT_MS)
        .lean<BookingView[]>(),
    ]);
    const others = [...new Set(guests.map(({ guest_id }) => guest_id))].filter((id) => id !== userId);
    const stays = await this.bookings
      .find({ guest_id: trusted({ $in: others }) }, { guest_id: 1, listing_id: 1 })
      .limit(THEIRS)
      .maxTimeMS(TIMEOUT_MS)
      .lean<BookingView[]>();
    const pairs = new Set([
      ...tastes.flatMap(({ _id, favorites }) => favorites.map((id) => `${id} ${_id}`)),
      ...stays.map(({ guest_id, listing_id }) => `${listing_id} ${guest_id}`),
    ]);
    const counts = new Map<string, number>();
    for (const pair of pairs) {
      const [id = ''] = pair.split(' ');
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }
}

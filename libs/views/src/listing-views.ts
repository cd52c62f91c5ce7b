import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Listing, ListedBooking, PageQuery } from '#contracts';
import { Model, trusted } from 'mongoose';
import { type ListingView, toListing } from './listing-view.schema.ts';

type Card = NonNullable<ListedBooking['listing']>;

/** Listings as the events tell them. */
@Injectable()
export class ListingViews {
  constructor(@InjectModel('ListingView') private readonly listings: Model<ListingView>) {}

  /** What a list of bookings shows of each listing, deleted ones too. */
  async cards(ids: string[]): Promise<Map<string, Card>> {
    const found = await this.listings
      .find({ _id: trusted({ $in: [...new Set(ids)] }) }, { title: 1, 'location.city': 1, images: { $slice: 1 } })
      .lean<ListingView[]>();
    return new Map(
      found.map(({ _id, title, location, images }) => [_id, { id: _id, title, city: location.city, image: images[0] ?? null }]),
    );
  }

  /** Those of `ids` that are still offered to people. */
  async existing(ids: string[]): Promise<Map<string, Listing>> {
    const found = await this.listings.find({ _id: trusted({ $in: ids }), is_deleted: false }).lean<ListingView[]>();
    return new Map(found.map((view) => [view._id, toListing(view)]));
  }

  /** Those of `ids` that are known here, deleted ones too. */
  async known(ids: string[]): Promise<Map<string, Listing>> {
    const found = await this.listings.find({ _id: trusted({ $in: [...new Set(ids)] }) }).lean<ListingView[]>();
    return new Map(found.map((view) => [view._id, toListing(view)]));
  }

  /** All a host has or had. */
  async ofHost(hostId: string): Promise<ListingView[]> {
    return this.listings.find({ host_id: { $eq: hostId } }).lean<ListingView[]>();
  }

  /** A page of what a host has, newest first. */
  async pageOf(hostId: string, { page, per_page }: PageQuery): Promise<{ listings: ListingView[]; total: number }> {
    const kept = { host_id: { $eq: hostId }, is_deleted: false };
    const newestFirst = this.listings.find(kept).sort({ created_at: -1, _id: -1 });
    const [listings, total] = await Promise.all([
      newestFirst
        .skip((page - 1) * per_page)
        .limit(per_page)
        .lean<ListingView[]>(),
      this.listings.countDocuments(kept),
    ]);
    return { listings, total };
  }

  /** Whose listing it is; undefined when the view does not know it (yet). */
  async hostOf(id: string): Promise<string | undefined> {
    const view = await this.listings.findOne({ _id: { $eq: id }, is_deleted: false }, { host_id: 1 }).lean<ListingView>();
    return view?.host_id;
  }
}

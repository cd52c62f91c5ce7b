import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Facets, SearchQuery, SearchResults } from '#contracts';
import type { Connection, mongo } from 'mongoose';
import { toListing, unlisted } from '../listings/listing.document.ts';
import type { ListingDocument } from '../listings/listing.schema.ts';
import { decodeCursor, encodeCursor } from './search.cursor.ts';
import { filterOf } from './search.filter.ts';
import { rankOf } from './search.rank.ts';

const TIMEOUT_MS = 2000;

type Ranked = ListingDocument & { rank: number };
type Count = { _id: string; count: number };
type Found = { page: Ranked[]; prices: { total: number; min: number; max: number }[]; types: Count[]; amenities: Count[] };

/** Search in MongoDB: one aggregation finds the page, the total and the facets of everything found. */
@Injectable()
export class SearchStore {
  private readonly listings: mongo.Collection<ListingDocument>;

  constructor(@InjectConnection() connection: Connection) {
    this.listings = connection.getClient().db().collection<ListingDocument>('listings');
  }

  async search(query: SearchQuery): Promise<SearchResults> {
    const stages = [{ $match: filterOf(query) }, { $facet: { page: pageOf(query), ...summary } }];
    const [found] = await this.listings.aggregate<Found>(stages, { maxTimeMS: TIMEOUT_MS }).toArray();
    const { page: ranked = [], prices = [], types = [], amenities = [] } = found ?? {};
    const hasNext = ranked.length > query.per_page;
    const page = ranked.slice(0, query.per_page);
    const last = page.at(-1);
    const nextCursor = hasNext && last ? encodeCursor(query.sort, { rank: last.rank, id: last._id }) : null;
    const { total = 0, min = null, max = null } = prices[0] ?? {};
    return {
      listings: page.map(({ rank: _, ...document }) => toListing(document)),
      pagination: { page: query.page, per_page: query.per_page, total, has_next: hasNext, next_cursor: nextCursor },
      facets: { property_type: counted(types), amenities: counted(amenities), price: { min, max } } satisfies Facets,
    };
  }
}

/** One more than the page holds tells whether there is a next one. */
function pageOf(query: SearchQuery): object[] {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.sort, query.cursor);
  return [
    { $set: { rank: rankOf(query) } },
    ...(after ? [{ $match: { $or: [{ rank: { $gt: after.rank } }, { rank: after.rank, _id: { $lt: after.id } }] } }] : []),
    { $sort: { rank: 1, _id: -1 } },
    { $skip: (query.page - 1) * query.per_page },
    { $limit: query.per_page + 1 },
    { $project: unlisted },
  ];
}

const summary = {
  prices: [{ $group: { _id: null, total: { $sum: 1 }, min: { $min: '$search.price' }, max: { $max: '$search.price' } } }],
  types: [{ $sortByCount: '$property_type' }],
  amenities: [{ $unwind: '$amenities' }, { $sortByCount: '$amenities' }],
};

const counted = (counts: Count[]) => Object.fromEntries(counts.map(({ _id, count }) => [_id, count]));

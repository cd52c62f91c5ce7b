import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { toListing, unlisted } from '../listings/listing.document.ts';
import type { ListingDocument } from '../listings/listing.schema.ts';
import { pricedOf } from '../domain/stay-price.ts';
import { type Answer, AnswerCache } from './answer-cache.ts';
import { entryOf, searchedFields } from './engine/entry.ts';
import { SearchIndex } from './engine/search-index.ts';

const TIMEOUT_MS = 2000;
const BATCH = 1000;
/** Of some 45,000 listings. */
const ANSWERS = 48 * 2 ** 20;

/** All that search needs, in this process: the index, and listings ready to be sent. MongoDB is the truth it is made from. */
@Injectable()
export class SearchView {
  index = new SearchIndex();
  isLoaded = false;
  private answers: AnswerCache;
  private changes = 0;
  private readonly listings: mongo.Collection<ListingDocument>;

  /** Bytes of answers kept ready; what does not fit is read from MongoDB when asked for. */
  answerBytes = ANSWERS;

  constructor(@InjectConnection() connection: Connection) {
    this.answers = new AnswerCache(this.answerBytes);
    this.listings = connection.getClient().db().collection<ListingDocument>('listings');
  }

  /** Makes the view anew from all listings open to guests; searches see the one before until then. */
  async load(): Promise<void> {
    const [index, answers] = [new SearchIndex(), new AnswerCache(this.answerBytes)];
    await index.load(this.entries(answers));
    [this.index, this.answers, this.isLoaded] = [index, answers, true];
  }

  /** Takes over what has become of these listings. */
  async refresh(ids: string[]): Promise<void> {
    const documents = await this.listings.find({ _id: { $in: ids } }, { maxTimeMS: TIMEOUT_MS }).toArray();
    this.changes++;
    const gone = new Set(ids);
    for (const document of documents.filter(({ is_active }) => is_active)) {
      gone.delete(document._id);
      this.index.put(entryOf(document));
      this.answers.put(document._id, answerOf(document));
    }
    for (const id of gone) {
      this.index.remove(id);
      this.answers.delete(id);
    }
  }

  /** Listings as they are answered, in this order; one that was removed at this moment is left out. */
  async read(ids: string[]): Promise<(Answer & { id: string })[]> {
    const named = (id: string, answer: Answer | undefined) => (answer ? [{ id, ...answer }] : []);
    const missing = ids.filter((id) => !this.answers.get(id));
    if (missing.length === 0) return ids.flatMap((id) => named(id, this.answers.get(id)));
    const { changes, answers } = this;
    const found = await this.listings.find({ _id: { $in: missing }, is_active: true }, { maxTimeMS: TIMEOUT_MS }).toArray();
    const read = new Map(found.map((document) => [document._id, answerOf(document)]));
    const all = ids.flatMap((id) => named(id, read.get(id) ?? answers.get(id)));
    // What was read may be older than a change that came meanwhile.
    if (changes === this.changes) for (const [id, answer] of read) answers.put(id, answer);
    return all;
  }

  /** The newest are kept to be answered, as long as there is room; of the others only what is searched is read. */
  private async *entries(answers: AnswerCache) {
    let last: string | undefined;
    for await (const document of this.newestFirst({})) {
      answers.put(document._id, answerOf(document));
      last = document._id;
      yield entryOf(document);
      if (!answers.hasRoom) break;
    }
    if (last === undefined || answers.hasRoom) return;
    for await (const document of this.newestFirst({ _id: { $lt: last } }, searchedFields)) yield entryOf(document);
  }

  private newestFirst(filter: mongo.Filter<ListingDocument>, projection: mongo.Document = {}) {
    return this.listings.find({ is_active: true, ...filter }, { batchSize: BATCH, projection }).sort({ _id: -1 });
  }
}

function answerOf(document: ListingDocument): Answer {
  const listed = Object.fromEntries(Object.entries(document).filter(([field]) => !(field in unlisted)));
  const listing = toListing(listed as Parameters<typeof toListing>[0]);
  return { json: Buffer.from(JSON.stringify(listing)), priced: pricedOf(listing) };
}

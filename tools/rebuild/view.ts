import type { mongo } from 'mongoose';
import type { Pool } from 'pg';

export type Document = { _id: string; sequence: number; [field: string]: unknown };

/** Where everything is: the truth, which is only read, and the views. */
export type Stores = { booking: Pool; payment: Pool; dbOf: (app: string) => mongo.Db };

/** A view: where it is, and what it is made of. */
export type View = {
  app: string;
  /** Its collection; only a name when it is `inside` another store. */
  collection: string;
  /** What the events tell of each document, in order; the newest sequence counts. */
  source: (stores: Stores) => AsyncGenerator<Document[]>;
  /** Fields that others than its events may have changed. */
  notCompared?: string[];
  /** Whether a document must be there and be right: others may have been forgotten. All, unless told. */
  counts?: (document: Document) => boolean;
  inside?: Inside;
};

/** A view that is no collection of its own: how its documents are read, and single ones put right. */
export type Inside = {
  read: (stores: Stores) => AsyncGenerator<Document[]>;
  put: (stores: Stores, documents: Document[]) => Promise<void>;
  remove: (stores: Stores, ids: string[]) => Promise<void>;
};

const PAGE = 500;

/** Documents some hundred at a time. */
export async function* inPages<T>(all: AsyncIterable<T>, size = PAGE): AsyncGenerator<T[]> {
  let page: T[] = [];
  for await (const one of all) {
    page.push(one);
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

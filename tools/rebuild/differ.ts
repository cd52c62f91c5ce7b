import type { mongo } from 'mongoose';
import { isDeepStrictEqual } from 'node:util';
import type { Document, View } from './view.ts';

const PAGE = 500;

/** One document that is not what the events tell: what is wrong with it, and what it should be, if anything. */
export type Difference = { id: string; what: string; made?: Document };

/** In what a view differs from the one just made. A document that is newer than ours was told since, and is no difference. */
export async function* differ(
  inUse: mongo.Collection<Document>,
  fresh: mongo.Collection<Document>,
  { notCompared = [], counts = () => true }: Pick<View, 'notCompared' | 'counts'>,
): AsyncGenerator<Difference> {
  for (let after = ''; ;) {
    const made = await page(fresh, after);
    if (made.length === 0) break;
    after = made.at(-1)!._id;
    const found = await inUse.find({ _id: { $in: made.map(({ _id }) => _id) } }).toArray();
    const byId = new Map(found.map((document) => [document._id, document]));
    for (const document of made) {
      const what = difference(document, byId.get(document._id), notCompared, counts);
      if (what) yield { id: document._id, what, made: document };
    }
  }
  const strays = inUse.aggregate<Document & { made?: unknown }>([
    { $lookup: { from: fresh.collectionName, localField: '_id', foreignField: '_id', as: 'made' } },
    { $match: { made: [] } },
  ]);
  for await (const stray of strays) if (counts(stray)) yield { id: stray._id, what: 'is in the view, and no event tells of it' };
}

function page(from: mongo.Collection<Document>, after: string): Promise<Document[]> {
  const rest = after ? { _id: { $gt: after } } : {};
  return from.find(rest).sort({ _id: 1 }).limit(PAGE).toArray();
}

function difference(made: Document, found: Document | undefined, notCompared: string[], counts: (document: Document) => boolean) {
  if (!found) return counts(made) ? 'is missing in the view' : undefined;
  if (found.sequence > made.sequence || !(counts(made) || counts(found))) return undefined;
  const fields = [...new Set([...Object.keys(made), ...Object.keys(found)])].filter((field) => !notCompared.includes(field));
  const wrong = fields.filter((field) => !isDeepStrictEqual(made[field], found[field]));
  return wrong.length === 0 ? undefined : wrong.join(', ');
}

/** A request may have 64 KB. */
const BYTES = 60_000;
const COUNT = 500;

export type Numbered<T> = { line: number; item: T };

/** Items in groups that fit into a request each. */
export async function* batchesOf<T>(items: AsyncIterable<Numbered<T>>): AsyncGenerator<Numbered<T>[]> {
  let [batch, bytes]: [Numbered<T>[], number] = [[], 0];
  for await (const one of items) {
    const size = Buffer.byteLength(JSON.stringify(one.item)) + 1;
    if (batch.length > 0 && (bytes + size > BYTES || batch.length === COUNT)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(one);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

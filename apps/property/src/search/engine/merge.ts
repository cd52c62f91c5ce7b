import type { Breather } from './breather.ts';
import { Columns } from './columns.ts';
import type { Part } from './part.ts';
import { Segment } from './segment.ts';
import { WordLists } from './word-lists.ts';

type Source = { columns: Columns; slots: Uint32Array; lists: WordLists; at: number };

/** One segment of all listings of some parts that are not gone. The parts may be searched and changed meanwhile. */
export async function merge(parts: readonly Part[], breather: Breather): Promise<Segment> {
  const sources: Source[] = [];
  for (const part of parts) {
    sources.push({ columns: part.columns, slots: part.newestFirst(), lists: part.lists(), at: 0 });
    await breather.rest();
  }
  const columns = new Columns(parts.reduce((sum, part) => sum + part.columns.size, 0));
  const lists = new WordLists();
  for (let source = newest(sources); source; source = newest(sources)) {
    const slot = source.slots[source.at++] as number;
    if (source.columns.gone[slot]) continue;
    columns.copy(source.columns, slot);
    lists.copy(source.lists, slot);
    if (columns.size % 64 === 0) await breather.rest();
  }
  return Segment.of(columns, lists, breather);
}

/** The source whose next listing is the newest. */
function newest(sources: Source[]): Source | undefined {
  let best: Source | undefined;
  for (const source of sources) {
    if (source.at === source.slots.length) continue;
    if (!best || source.columns.compareIds(slotOf(source), best.columns.ids, 16 * slotOf(best)) < 0) best = source;
  }
  return best;
}

const slotOf = ({ slots, at }: Source) => slots[at] as number;

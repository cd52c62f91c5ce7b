import type { Part } from './part.ts';
import { ai } from './parts/ai.ts';
import { booking } from './parts/booking.ts';
import { gateway } from './parts/gateway.ts';
import { live } from './parts/live.ts';
import { login } from './parts/login.ts';
import { mix } from './parts/mix.ts';
import { ownerView } from './parts/owner-view.ts';
import { read } from './parts/read.ts';
import { search } from './parts/search.ts';

/** Every part, in the order in which they run. A new one joins here. */
export const parts: readonly Part[] = [booking, read, search, mix, login, gateway, ownerView, live, ai];

/** The parts of these names, all when there are none. @throws RangeError naming what there is. */
export function partsNamed(names: string[]): readonly Part[] {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0)
    throw new RangeError(`There is no part "${unknown.join(', ')}"; there are ${parts.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

type Range = { uid: string; from: string; to: string };

/** Events without the nights that an earlier one of the same calendar has already: no night is wanted twice. */
export function disjoint(events: Range[]): Range[] {
  const order = (a: Range, b: Range) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to) || a.uid.localeCompare(b.uid);
  let until = '';
  return events.toSorted(order).flatMap(({ uid, from, to }) => {
    const start = from < until ? until : from;
    if (to <= start) return [];
    until = to;
    return [{ uid, from: start, to }];
  });
}

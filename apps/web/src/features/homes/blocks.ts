import { addDays, type Availability, nightsOf } from '#contracts';

type Block = Availability['blocked'][number];

/** What a night is, with the booking that has it. */
export type Night = { state: 'booked'; bookingId: string } | { state: 'blocked'; note: string } | { state: 'external' };

/** Each night that is not free, by its date; a booking counts before a block. */
export function nightsTaken({ booked, blocked, external }: Availability): Map<string, Night> {
  const nights = new Map<string, Night>();
  for (const { from, to } of external) for (const date of nightsOf(from, to)) nights.set(date, { state: 'external' });
  for (const { from, to, note = '' } of blocked)
    for (const date of nightsOf(from, to)) nights.set(date, { state: 'blocked', note });
  for (const { from, to, booking_id } of booked)
    for (const date of nightsOf(from, to)) nights.set(date, { state: 'booked', bookingId: booking_id });
  return nights;
}

/** The blocks with the nights of `range` (`to` exclusive) closed, or opened; `taken` nights are never closed. */
export function withNights(
  blocked: Block[],
  range: { from: string; to: string },
  close: { note: string } | null,
  taken: ReadonlySet<string>,
): Block[] {
  const notes = new Map<string, string>();
  for (const { from, to, note = '' } of blocked) for (const date of nightsOf(from, to)) notes.set(date, note);
  for (const date of nightsOf(range.from, range.to)) {
    if (!close) notes.delete(date);
    else if (!taken.has(date)) notes.set(date, close.note);
  }
  const ranges: Block[] = [];
  for (const [date, note] of [...notes].toSorted(([a], [b]) => a.localeCompare(b))) {
    const last = ranges.at(-1);
    if (last?.to === date && (last.note ?? '') === note) last.to = addDays(date, 1);
    else ranges.push({ from: date, to: addDays(date, 1), ...(note && { note }) });
  }
  return ranges;
}

import { BookingConflict, type NotificationPage, type WaitlistEntry } from '#contracts';
import { type ApiClient, ApiError } from './api/api-client.ts';
import { eventually } from './api/eventually.ts';
import { book, type StayRequest } from './api/stay.ts';

type Say = (text: string) => void;

/** Somebody comes too late: what there is instead, and a place on the waiting list. */
export async function tooLate(traveler: ApiClient, stay: StayRequest, say: Say): Promise<void> {
  const { status, code, detail, alternatives } = await refusedBooking(traveler, stay);
  say(`refused: ${status} ${code}. ${detail}`);
  for (const { check_in, check_out } of alternatives?.dates ?? []) say(`instead: the same home from ${check_in} to ${check_out}`);
  for (const { title, location } of alternatives?.listings ?? []) say(`instead: “${title}” in ${location.city}, the same nights`);
  const { listing_id, check_in, check_out, guest_count } = stay;
  const entry = await traveler.post<WaitlistEntry>('/api/bookings/waitlist', { listing_id, check_in, check_out, guest_count });
  say(`on the waiting list for ${entry.check_in} to ${entry.check_out}, ${entry.ahead} ahead`);
}

/** The nights are free again, and who waited for them is told. */
export async function toldOfFreeNights(traveler: ApiClient, say: Say): Promise<void> {
  const told = await eventually('who waits is told of the free nights', async () => {
    const { notifications } = await traveler.get<NotificationPage>('/api/notifications');
    return notifications.find(({ kind }) => kind === 'nights_free');
  });
  say(`${told.title}. ${told.text}`);
}

async function refusedBooking(traveler: ApiClient, stay: StayRequest): Promise<BookingConflict> {
  try {
    await book(traveler, stay);
  } catch (error) {
    if (error instanceof ApiError) return BookingConflict.parse(error.problem);
    throw error;
  }
  throw new Error('It was not refused, but should have been.');
}

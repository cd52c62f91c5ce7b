import { type Hold, HoldNews, type StreamTicket } from '#contracts';
import { type ApiClient, ApiError } from './api/api-client.ts';
import { eventually } from './api/eventually.ts';
import type { StayRequest } from './api/stay.ts';
import { refusal } from './demo-refusal.ts';

type Say = (text: string) => void;

/** A traveler holds nights while checking out; another sees that on the home's stream, and gets neither a hold nor a booking. */
export async function checkOut(traveler: ApiClient, other: ApiClient, stay: StayRequest, say: Say): Promise<Hold> {
  const { listing_id, check_in, check_out } = stay;
  const nights = { listing_id, check_in, check_out };
  const hold = await eventually('booking knows the listing', () =>
    unless404(() => traveler.post<Hold>('/api/live/holds', nights)),
  );
  say(`the nights are held until ${hold.expires_at} (fencing token ${hold.fencing_token})`);
  const { state, seconds_left } = await firstHoldNews(other, listing_id);
  say(`who looks at the home now reads on its stream: ${state}, someone is checking out, ${seconds_left} s left`);
  say(`a second traveler wants to hold them: refused, ${await refusal(() => other.post('/api/live/holds', nights))}`);
  const booking = { ...stay, payment_method: 'pm_card_visa' };
  say(`and to book them: refused, ${await refusal(() => other.post('/api/bookings', booking))}`);
  return hold;
}

/** Reads server-sent events until the first that tells of a hold. */
async function firstHoldNews(api: ApiClient, listingId: string): Promise<HoldNews> {
  const { ticket } = await api.post<StreamTicket>('/api/live/tickets');
  const url = `${api.baseUrl}/api/live/stream?${new URLSearchParams({ ticket, listing_id: listingId })}`;
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const data = /^event: hold\ndata: (.*)\n\n/m.exec(text)?.[1];
    if (data !== undefined) return HoldNews.parse(JSON.parse(data)); // leaving the loop ends the stream
  }
  throw new Error(`The stream of ${listingId} told of no hold.`);
}

async function unless404<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

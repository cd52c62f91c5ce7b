import { type Booking, type BookingStory, eventSchemas, type LoggedEvent, type StoryState } from '#contracts';
import { sentenceOf } from './sentence.ts';

type Step = BookingStory['timeline'][number];

const nothing: StoryState = {
  version: 0,
  status: null,
  payment_status: null,
  money: null,
  check_in: null,
  check_out: null,
  total_price: null,
  refund_amount: null,
  currency: null,
  decision: null,
  hold: null,
  notifications: 0,
  reviews: 0,
  dead_letters: 0,
};

/** The story of a booking: its events in the order they happened, each with what was known after it. */
export function tellStory(bookingId: string, events: LoggedEvent[]): Omit<BookingStory, 'truncated'> {
  let state = nothing;
  const timeline = events.toSorted(byTime).map((event): Step => {
    state = { ...state, ...changeBy(event, state) };
    return { ...event, summary: sentenceOf(event), state };
  });
  return { booking_id: bookingId, state, timeline };
}

/** By their instants; what has the same instant, by sequence. */
function byTime(a: LoggedEvent, b: LoggedEvent): number {
  return a.timestamp.localeCompare(b.timestamp) || (a.sequence ?? 0) - (b.sequence ?? 0) || a.id.localeCompare(b.id);
}

function changeBy({ topic, event_type, event }: LoggedEvent, state: StoryState): Partial<StoryState> {
  switch (topic) {
    case 'booking-requests':
    case 'booking-updates':
      return bookingIs(event['booking'], state);
    case 'booking-confirmations':
      return { decision: 'accept' };
    case 'booking-cancellations':
      return { decision: 'cancel' };
    case 'payment-events':
      return { money: event_type.replace('payment_', '') };
    case 'notifications':
      return { notifications: state.notifications + 1 };
    case 'review-events':
      return event_type === 'review_published' ? { reviews: state.reviews + 1 } : {};
    case 'booking-dlq':
      return { dead_letters: state.dead_letters + 1 };
    case 'event-log':
      return holdBy(event_type);
    case 'listing-events':
    case 'account-events':
    case 'waitlist-events':
      return {};
    default:
      return topic satisfies never;
  }
}

/** Clocks of two services may disagree, versions do not: an older version changes nothing. */
function bookingIs(snapshot: unknown, state: StoryState): Partial<StoryState> {
  const parsed = eventSchemas['booking-updates'].shape.booking.safeParse(snapshot);
  if (!parsed.success || parsed.data.version <= state.version) return {};
  const { version, status, payment_status, check_in, check_out, total_price, refund_amount, currency }: Booking = parsed.data;
  return { version, status, payment_status, check_in, check_out, total_price, refund_amount, currency };
}

function holdBy(eventType: string): Partial<StoryState> {
  switch (eventType) {
    case 'hold_taken':
      return { hold: 'taken' };
    case 'hold_released':
      return { hold: 'released' };
    case 'hold_lost':
      return { hold: 'lost' };
    default:
      return {};
  }
}

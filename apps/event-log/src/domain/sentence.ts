import type { LoggedEvent } from '#contracts';

type Said = Record<string, unknown>;
const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const words = (name: string) => name.replaceAll('_', ' ');

/** What an event says, in a few words that name no person. */
export function sentenceOf({ topic, event_type, event }: Pick<LoggedEvent, 'topic' | 'event_type' | 'event'>): string {
  switch (topic) {
    case 'booking-requests':
      return `asked for, ${text(event['check_in'])} to ${text(event['check_out'])}, ${text(event['total_price'])} in all`;
    case 'booking-updates':
      return updated(event);
    case 'booking-confirmations':
      return 'the host accepted';
    case 'booking-cancellations':
      return `the ${text(event['role'])} cancelled`;
    case 'payment-events':
      return `${words(event_type)}: ${text(event['amount'])} ${text(event['currency'])}`;
    case 'notifications':
      return `told a person: ${words(text(event['kind']))}`;
    case 'review-events':
      if (event_type === 'review_written') return `the ${text(event['by'])} wrote a review`;
      return event_type === 'review_published' ? 'a review became visible' : 'the host answered a review';
    case 'waitlist-events':
      return `nights somebody waited for are free: ${text(event['check_in'])} to ${text(event['check_out'])}`;
    case 'booking-dlq':
      return `${text(event['consumer'])} could not handle a message of ${text((event['source'] as Said | undefined)?.['topic'])}`;
    case 'listing-events':
    case 'account-events':
    case 'event-log':
      return words(event_type);
    default:
      return topic satisfies never;
  }
}

function updated(event: Said): string {
  const [before, after] = [text(event['previous_status']), text(event['new_status'])];
  const what = words(text(event['message']));
  return before === after ? what : `${what}: ${before} is now ${after}`;
}

import { Controller } from '@nestjs/common';
import type { EventOf, EventTopic } from '#contracts';
import { Consume } from '#messaging';
import { toEntry } from '../domain/log-entry.ts';
import { DeadLetterStore } from '../dead-letters/dead-letter.store.ts';
import { EventStore } from './event.store.ts';

/** Stores every event of every topic. All replicas are one group, so each partition is read by one of them. */
@Controller()
export class EventsConsumer {
  constructor(
    private readonly events: EventStore,
    private readonly letters: DeadLetterStore,
  ) {}

  @Consume('booking-requests')
  onRequests(events: EventOf<'booking-requests'>[]): Promise<void> {
    return this.store('booking-requests', events);
  }

  @Consume('booking-updates')
  onUpdates(events: EventOf<'booking-updates'>[]): Promise<void> {
    return this.store('booking-updates', events);
  }

  @Consume('booking-confirmations')
  onConfirmations(events: EventOf<'booking-confirmations'>[]): Promise<void> {
    return this.store('booking-confirmations', events);
  }

  @Consume('booking-cancellations')
  onCancellations(events: EventOf<'booking-cancellations'>[]): Promise<void> {
    return this.store('booking-cancellations', events);
  }

  @Consume('listing-events')
  onListings(events: EventOf<'listing-events'>[]): Promise<void> {
    return this.store('listing-events', events);
  }

  @Consume('payment-events')
  onPayments(events: EventOf<'payment-events'>[]): Promise<void> {
    return this.store('payment-events', events);
  }

  @Consume('review-events')
  onReviews(events: EventOf<'review-events'>[]): Promise<void> {
    return this.store('review-events', events);
  }

  @Consume('waitlist-events')
  onWaitlists(events: EventOf<'waitlist-events'>[]): Promise<void> {
    return this.store('waitlist-events', events);
  }

  @Consume('notifications')
  onNotifications(events: EventOf<'notifications'>[]): Promise<void> {
    return this.store('notifications', events);
  }

  @Consume('account-events')
  onAccounts(events: EventOf<'account-events'>[]): Promise<void> {
    return this.store('account-events', events);
  }

  @Consume('event-log')
  async onServices(events: EventOf<'event-log'>[]): Promise<void> {
    await this.store('event-log', events);
    const applied = events.filter(({ event_type }) => event_type === 'replay_applied');
    for (const { details, timestamp } of applied) await this.letters.applied(String(details['letter_id']), new Date(timestamp));
  }

  @Consume('booking-dlq')
  async onDeadLetters(events: EventOf<'booking-dlq'>[]): Promise<void> {
    await this.letters.add(events);
    await this.store('booking-dlq', events);
  }

  private store<T extends EventTopic>(topic: T, events: EventOf<T>[]): Promise<void> {
    return this.events.add(events.map((event) => toEntry(topic, event)));
  }
}

import { Counter } from 'prom-client';

/** What befell bookings, by the event's name without `booking_`: created, confirmed, cancelled, completed, refused… */
export const bookingEvents = new Counter({
  name: 'roost_bookings_total',
  help: 'What befell bookings.',
  labelNames: ['event'] as const,
});

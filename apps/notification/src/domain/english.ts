import type { Facts, Phrases } from './phrases.ts';

const people = ({ guests }: Facts) => (guests === 1 ? '1 guest' : `${guests} guests`);

/** What we say in English. */
export const english: Phrases = {
  locale: 'en-GB',
  unnamedHome: 'the home',
  quoted: (title) => `“${title}”`,
  refund: {
    uncharged: 'You were not charged.',
    none: 'By the cancellation policy nothing is refunded.',
    amount: (sum) => `${sum} will be refunded to you.`,
  },
  guest: {
    request_sent: (f) => ({
      title: 'Request sent',
      text: `You asked for ${f.home}, ${f.dates}, ${people(f)}. The host has 24 hours to answer; you are charged only if it is a yes.`,
    }),
    booking_confirmed: (f) => ({
      title: 'Your stay is confirmed',
      text: `${f.home} is yours for ${f.dates}. The payment has been taken.`,
    }),
    request_declined: (f) => ({
      title: 'Request declined',
      text: `The host cannot take you at ${f.home}, ${f.dates}. ${f.refund}`,
    }),
    request_expired: (f) => ({
      title: 'Request expired',
      text: `The host of ${f.home} did not answer in time for ${f.dates}. ${f.refund}`,
    }),
    payment_failed: (f) => ({
      title: 'Payment failed',
      text: `Your payment for ${f.home}, ${f.dates}, did not go through, so the stay is off. ${f.refund}`,
    }),
    booking_cancelled: (f) => ({
      title: f.by === 'guest' ? 'You cancelled your stay' : 'Your host cancelled',
      text: `Your stay at ${f.home}, ${f.dates}, is cancelled. ${f.refund}`,
    }),
    stay_soon: (f) => ({ title: 'Your stay begins tomorrow', text: `${f.home} expects you: ${f.dates}. Safe travels!` }),
    stay_completed: (f) => ({
      title: 'How was your stay?',
      text: `We hope you liked ${f.home}. Leave a review for the next guest.`,
    }),
    message_received: (f) => ({ title: 'New message', text: `Your host at ${f.home} wrote to you.` }),
  },
  host: {
    request_received: (f) => ({
      title: 'New request',
      text: `Somebody would like to stay at ${f.home}, ${f.dates}, ${people(f)}. Please answer within 24 hours.`,
    }),
    booking_confirmed: (f) => ({ title: 'A stay is confirmed', text: `${f.home} is booked for ${f.dates}, ${people(f)}.` }),
    request_expired: (f) => ({
      title: 'A request expired',
      text: `The request for ${f.home}, ${f.dates}, was not answered in time.`,
    }),
    payment_failed: (f) => ({
      title: 'The guest’s payment failed',
      text: `The stay at ${f.home}, ${f.dates}, is off; the nights are free again.`,
    }),
    booking_cancelled: (f) => ({
      title: 'Your guest cancelled',
      text: `The stay at ${f.home}, ${f.dates}, is cancelled; the nights are free again.`,
    }),
    stay_soon: (f) => ({ title: 'Guests arrive tomorrow', text: `${f.home}, ${f.dates}, ${people(f)}.` }),
    stay_completed: (f) => ({ title: 'The stay is over', text: `Your guests have left ${f.home}. Leave a review of them.` }),
    message_received: (f) => ({ title: 'New message', text: `Your guest for ${f.home}, ${f.dates}, wrote to you.` }),
  },
  inquiry: {
    guest: (home) => ({ title: 'New message', text: `The host of ${home} wrote to you.` }),
    host: (home) => ({ title: 'New message', text: `Somebody asks you about ${home}.` }),
  },
  reviewed: {
    guest: (home) => ({ title: 'Your host reviewed you', text: `Read what the host of ${home} says of your stay.` }),
    host: (home) => ({ title: 'New review', text: `A guest has reviewed ${home}. You may answer it, once.` }),
  },
  replied: (home) => ({ title: 'Your review was answered', text: `The host of ${home} has answered your review.` }),
  nightsFree: (f) => ({
    title: 'The nights you wait for are free',
    text: `${f.home} is free: ${f.dates}. You are told first; in ${f.hours} the next in line is told. Whoever books first has the nights.`,
  }),
  notes: {
    requested: (f) => `A stay was requested: ${f.dates}, ${people(f)}.`,
    confirmed: (f) => `The stay is confirmed: ${f.dates}.`,
    declined: () => 'The host declined the request.',
    expired: () => 'The request expired unanswered.',
    payment_failed: () => 'The payment failed, so the stay is off.',
    cancelled_by_guest: () => 'The guest cancelled the stay.',
    cancelled_by_host: () => 'The host cancelled the stay.',
    stay_soon: () => 'The stay begins tomorrow.',
  },
  greeting: (name) => `Hello ${name},`,
  farewell: 'Roost',
};

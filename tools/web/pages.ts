/** Whose eyes a page is seen with. */
export type Viewer = 'nobody' | 'traveler' | 'owner' | 'admin';

/**
 * A page of the web. In its path `:home` stands for a home with reviews, `:booking` for a booking of the traveler, `:dates` for a free stay,
 * `:mine` and `:stay` for a home of the demo's first host and a stay in it, `:list` for a named list of favourites and `:shared` for its link.
 */
export type WebPage = { name: string; path: string; as: Viewer };

/** Every page: screenshots are taken of each, and axe looks at each. */
export const webPages: WebPage[] = [
  { name: 'home', path: '/', as: 'nobody' },
  { name: 'search', path: '/search?guests=2', as: 'nobody' },
  { name: 'search-none', path: '/search?city=Atlantis', as: 'nobody' },
  { name: 'property', path: '/homes/:home?:dates', as: 'nobody' },
  { name: 'sign-in', path: '/sign-in', as: 'nobody' },
  { name: 'sign-up', path: '/sign-up', as: 'nobody' },
  { name: 'not-found', path: '/nowhere', as: 'nobody' },
  { name: 'checkout', path: '/homes/:home/book?:dates', as: 'traveler' },
  { name: 'bookings', path: '/bookings', as: 'traveler' },
  { name: 'booking', path: '/bookings/:booking', as: 'traveler' },
  { name: 'favorites', path: '/favorites', as: 'traveler' },
  { name: 'list', path: '/favorites/:list', as: 'traveler' },
  { name: 'shared-list', path: '/lists/:shared', as: 'nobody' },
  { name: 'profile', path: '/profile', as: 'traveler' },
  { name: 'host-desk', path: '/host', as: 'owner' },
  { name: 'host-stay', path: '/host/bookings/:stay', as: 'owner' },
  { name: 'host-inbox', path: '/host/inbox/:stay', as: 'owner' },
  { name: 'host-homes', path: '/host/homes', as: 'owner' },
  { name: 'host-home-new', path: '/host/homes/new', as: 'owner' },
  { name: 'host-home', path: '/host/homes/:mine', as: 'owner' },
  { name: 'host-pictures', path: '/host/homes/:mine/pictures', as: 'owner' },
  { name: 'host-prices', path: '/host/homes/:mine/prices', as: 'owner' },
  { name: 'host-calendar', path: '/host/homes/:mine/calendar', as: 'owner' },
  { name: 'host-sync', path: '/host/homes/:mine/sync', as: 'owner' },
  { name: 'host-analytics', path: '/host/analytics', as: 'owner' },
  { name: 'host-payouts', path: '/host/payouts', as: 'owner' },
  { name: 'host-reviews', path: '/host/reviews', as: 'owner' },
  { name: 'ops-health', path: '/ops', as: 'admin' },
  { name: 'ops-events', path: '/ops/events', as: 'admin' },
  { name: 'ops-story', path: '/ops/bookings/:booking', as: 'admin' },
  { name: 'ops-dead-letters', path: '/ops/dead-letters', as: 'admin' },
  { name: 'ops-invariants', path: '/ops/invariants', as: 'admin' },
];

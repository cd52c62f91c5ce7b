/** Whose eyes a page is seen with. */
export type Viewer = 'nobody' | 'traveler' | 'owner' | 'admin';

/** A page of the web. In its path `:home` stands for a home with reviews, `:booking` for a booking of the traveler, `:dates` for a free stay. */
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
  { name: 'profile', path: '/profile', as: 'traveler' },
];

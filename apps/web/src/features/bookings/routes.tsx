import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const bookingsRoutes: RouteObject[] = [
  { path: 'bookings', element: lazyPage(() => import('./components/bookings-page.tsx'), 'BookingsPage') },
  { path: 'bookings/:id', element: lazyPage(() => import('./components/booking-page.tsx'), 'BookingPage') },
];

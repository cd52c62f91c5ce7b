import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const bookingRoutes: RouteObject[] = [
  { path: 'homes/:id/book', element: lazyPage(() => import('./components/checkout-page.tsx'), 'CheckoutPage') },
];

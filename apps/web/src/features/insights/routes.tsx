import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const insightsRoutes: RouteObject[] = [
  { path: 'host/analytics', element: lazyPage(() => import('./components/analytics-page.tsx'), 'AnalyticsPage') },
  { path: 'host/payouts', element: lazyPage(() => import('./components/payouts-page.tsx'), 'PayoutsPage') },
  { path: 'host/reviews', element: lazyPage(() => import('./components/reviews-page.tsx'), 'ReviewsPage') },
];

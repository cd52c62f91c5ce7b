import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const homesRoutes: RouteObject[] = [
  { path: 'host/homes', element: lazyPage(() => import('./components/homes-page.tsx'), 'HomesPage') },
  { path: 'host/homes/new', element: lazyPage(() => import('./components/new-home-page.tsx'), 'NewHomePage') },
  { path: 'host/homes/:id', element: lazyPage(() => import('./components/details-page.tsx'), 'DetailsPage') },
  { path: 'host/homes/:id/pictures', element: lazyPage(() => import('./components/pictures-page.tsx'), 'PicturesPage') },
  { path: 'host/homes/:id/prices', element: lazyPage(() => import('./components/prices-page.tsx'), 'PricesPage') },
  { path: 'host/homes/:id/calendar', element: lazyPage(() => import('./components/calendar-page.tsx'), 'CalendarPage') },
  { path: 'host/homes/:id/sync', element: lazyPage(() => import('./components/sync-page.tsx'), 'SyncPage') },
];

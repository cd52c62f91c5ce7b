import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const searchRoutes: RouteObject[] = [
  { index: true, element: lazyPage(() => import('./components/home-page.tsx'), 'HomePage') },
  { path: 'search', element: lazyPage(() => import('./components/results-page.tsx'), 'ResultsPage') },
];

import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';
import { HomePage } from './components/home-page.tsx';

export const searchRoutes: RouteObject[] = [
  // The first page is in the first load.
  { index: true, element: <HomePage /> },
  { path: 'search', element: lazyPage(() => import('./components/results-page.tsx'), 'ResultsPage') },
];

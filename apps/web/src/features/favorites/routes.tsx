import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const favoritesRoutes: RouteObject[] = [
  { path: 'favorites', element: lazyPage(() => import('./components/favorites-page.tsx'), 'FavoritesPage') },
];

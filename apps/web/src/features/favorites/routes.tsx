import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const favoritesRoutes: RouteObject[] = [
  { path: 'favorites', element: lazyPage(() => import('./components/favorites-page.tsx'), 'FavoritesPage') },
  { path: 'favorites/:id', element: lazyPage(() => import('./components/list-page.tsx'), 'ListPage') },
];

/** For anyone with the link. */
export const sharedListRoutes: RouteObject[] = [
  { path: 'lists/:token', element: lazyPage(() => import('./components/shared-list-page.tsx'), 'SharedListPage') },
];

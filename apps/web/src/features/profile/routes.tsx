import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const profileRoutes: RouteObject[] = [
  { path: 'profile', element: lazyPage(() => import('./components/profile-page.tsx'), 'ProfilePage') },
];

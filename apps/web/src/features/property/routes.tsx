import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const propertyRoutes: RouteObject[] = [
  { path: 'homes/:id', element: lazyPage(() => import('./components/property-page.tsx'), 'PropertyPage') },
];

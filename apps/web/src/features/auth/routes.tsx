import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const authRoutes: RouteObject[] = [
  { path: 'sign-in', element: lazyPage(() => import('./components/sign-in-page.tsx'), 'SignInPage') },
  { path: 'sign-up', element: lazyPage(() => import('./components/sign-up-page.tsx'), 'SignUpPage') },
];

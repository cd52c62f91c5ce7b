import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const deskRoutes: RouteObject[] = [
  { path: 'host', element: lazyPage(() => import('./components/desk-page.tsx'), 'DeskPage') },
  { path: 'host/bookings/:id', element: lazyPage(() => import('./components/stay-page.tsx'), 'StayPage') },
  { path: 'host/inbox', element: lazyPage(() => import('./components/inbox-page.tsx'), 'InboxPage') },
  { path: 'host/inbox/:id', element: lazyPage(() => import('./components/inbox-page.tsx'), 'InboxPage') },
];

import type { RouteObject } from 'react-router';
import { lazyPage } from '../../shared/lib/lazy-page.tsx';

export const operationsRoutes: RouteObject[] = [
  { path: 'ops', element: lazyPage(() => import('./components/health-page.tsx'), 'HealthPage') },
  { path: 'ops/events', element: lazyPage(() => import('./components/events-page.tsx'), 'EventsPage') },
  { path: 'ops/bookings/:id', element: lazyPage(() => import('./components/story-page.tsx'), 'StoryPage') },
  { path: 'ops/dead-letters', element: lazyPage(() => import('./components/dead-letters-page.tsx'), 'DeadLettersPage') },
  { path: 'ops/dead-letters/:id', element: lazyPage(() => import('./components/dead-letter-page.tsx'), 'DeadLetterPage') },
  { path: 'ops/invariants', element: lazyPage(() => import('./components/invariants-page.tsx'), 'InvariantsPage') },
];

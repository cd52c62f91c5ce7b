import { matchRoutes, type RouteObject, useRoutes } from 'react-router';
import { RequireAccount } from '../features/auth/components/require-account.tsx';
import { authRoutes } from '../features/auth/routes.tsx';
import { bookingRoutes } from '../features/booking/routes.tsx';
import { bookingsRoutes } from '../features/bookings/routes.tsx';
import { deskRoutes } from '../features/desk/routes.tsx';
import { favoritesRoutes, sharedListRoutes } from '../features/favorites/routes.tsx';
import { homesRoutes } from '../features/homes/routes.tsx';
import { insightsRoutes } from '../features/insights/routes.tsx';
import { operationsRoutes } from '../features/operations/routes.tsx';
import { profileRoutes } from '../features/profile/routes.tsx';
import { propertyRoutes } from '../features/property/routes.tsx';
import { searchRoutes } from '../features/search/routes.tsx';
import { preloadPage } from '../shared/lib/lazy-page.tsx';
import { Layout } from './shell/layout.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';

/** Pages by who may see them; each feature brings its own, loaded when somebody goes there. */
const pages: RouteObject[] = [
  ...searchRoutes,
  ...propertyRoutes,
  ...authRoutes,
  ...sharedListRoutes,
  { element: <RequireAccount roles={['traveler']} />, children: [...bookingRoutes, ...bookingsRoutes, ...favoritesRoutes] },
  { element: <RequireAccount roles={['traveler', 'owner', 'admin']} />, children: [...profileRoutes] },
  { element: <RequireAccount roles={['owner']} />, children: [...deskRoutes, ...homesRoutes, ...insightsRoutes] },
  { element: <RequireAccount roles={['admin']} />, children: operationsRoutes },
  { path: '*', element: <NotFoundPage /> },
];

const routes: RouteObject[] = [{ element: <Layout />, children: pages }];

// The page asked for is loaded while the session is found again.
for (const { route } of matchRoutes(routes, location.pathname) ?? []) preloadPage(route.element);

// Declarative on purpose: the router with loaders of its own weighs 18 KB more, and RTK Query loads already.
export const Pages = () => useRoutes(routes);

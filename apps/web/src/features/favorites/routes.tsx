import type { RouteObject } from 'react-router';

export const favoritesRoutes: RouteObject[] = [];

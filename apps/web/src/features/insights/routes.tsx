import type { RouteObject } from 'react-router';

export const insightsRoutes: RouteObject[] = [];

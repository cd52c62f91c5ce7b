import type { RouteObject } from 'react-router';

export const bookingRoutes: RouteObject[] = [];

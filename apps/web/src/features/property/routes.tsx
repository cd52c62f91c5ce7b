import type { RouteObject } from 'react-router';

export const propertyRoutes: RouteObject[] = [];

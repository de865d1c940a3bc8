import type { Route } from './route.ts';

export const networkWriteRoutes: readonly Route[] = [];

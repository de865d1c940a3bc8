import { authorizationRoutes } from './authorization.ts';
import { computeRoutes } from './compute.ts';
import { containerServiceRoutes } from './container-service.ts';
import { networkRoutes } from './network.ts';
import { operationRoutes } from './operations.ts';
import { resourceGroupRoutes } from './resource-groups.ts';
import type { Route } from './route.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { versionRoutes } from './versions.ts';

/** Everything of ARM that is played. */
export const allRoutes: readonly Route[] = [
  ...containerServiceRoutes,
  ...versionRoutes,
  ...operationRoutes,
  ...networkRoutes,
  ...authorizationRoutes,
  ...computeRoutes,
  ...resourceGroupRoutes,
  ...subscriptionRoutes,
];

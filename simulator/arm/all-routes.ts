import { computeRoutes } from './compute.ts';
import { containerServiceRoutes } from './container-service.ts';
import { featureRoutes } from './features.ts';
import { lockRoutes } from './lock-routes.ts';
import { machineRoutes } from './machines.ts';
import { managedIdentityRoutes } from './managed-identities.ts';
import { networkRoutes } from './network.ts';
import { networkUsageRoutes } from './network-usages.ts';
import { operationRoutes } from './operations.ts';
import { policyRoutes } from './policies.ts';
import { resourceGroupRoutes } from './resource-groups.ts';
import { providerRoutesOf } from './providers.ts';
import { resourceRoutes } from './resources.ts';
import { roleDefinitionWrites } from './role-definition-writes.ts';
import { roleRoutes } from './role-routes.ts';
import type { Route } from './route.ts';
import { securityGroupRoutes } from './security-groups.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { versionRoutes } from './versions.ts';

const withoutProviders: readonly Route[] = [
  ...containerServiceRoutes,
  ...machineRoutes,
  ...versionRoutes,
  ...operationRoutes,
  ...networkUsageRoutes,
  ...networkRoutes,
  ...securityGroupRoutes,
  ...roleRoutes,
  ...roleDefinitionWrites,
  ...managedIdentityRoutes,
  ...lockRoutes,
  ...computeRoutes,
  ...featureRoutes,
  ...policyRoutes,
  ...resourceGroupRoutes,
  ...resourceRoutes,
  ...subscriptionRoutes,
];

/** Everything of ARM that is played. */
export const allRoutes: readonly Route[] = [...withoutProviders, ...providerRoutesOf(withoutProviders)];

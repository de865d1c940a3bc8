import type { CheckGroup } from '../check.ts';
import { poolHasOneAutoscaler } from './pool-has-one-autoscaler.ts';
import { clusterSupportsMultiplePools } from './cluster-supports-multiple-pools.ts';
import { clusterExists } from './cluster-exists.ts';
import { clusterHasASystemPool } from './cluster-has-a-system-pool.ts';
import { clusterIsHealthy } from './cluster-is-healthy.ts';
import { clusterIsNotBeingDeleted } from './cluster-is-not-being-deleted.ts';
import { clusterIsRunning } from './cluster-is-running.ts';
import { clusterOperationWasNotCanceled } from './cluster-operation-was-not-canceled.ts';
import { clusterUsesACustomVnet } from './cluster-uses-a-custom-vnet.ts';
import { noUpgradeIsPending } from './no-upgrade-is-pending.ts';
import { otherPoolsAreHealthy } from './other-pools-are-healthy.ts';
import { poolIsRunning } from './pool-is-running.ts';
import { poolIsNewOrMatches } from './pool-is-new-or-matches.ts';
import { poolHasNoPendingUpgrade } from './pool-has-no-pending-upgrade.ts';
import { serviceCidrOverlapsNoSubnet } from './service-cidr-overlaps-no-subnet.ts';
import { subscriptionIsEnabled } from './subscription-is-enabled.ts';

export const cluster: CheckGroup = {
  name: 'cluster',
  question: 'Can the cluster accept a node pool now?',
  checks: [
    clusterExists,
    subscriptionIsEnabled,
    clusterIsNotBeingDeleted,
    clusterIsRunning,
    clusterIsHealthy,
    clusterOperationWasNotCanceled,
    clusterHasASystemPool,
    clusterSupportsMultiplePools,
    clusterUsesACustomVnet,
    otherPoolsAreHealthy,
    noUpgradeIsPending,
    serviceCidrOverlapsNoSubnet,
    poolHasOneAutoscaler,
    poolIsNewOrMatches,
    poolIsRunning,
    poolHasNoPendingUpgrade,
  ],
};

import type { CheckGroup } from '../check.ts';
import { autoscalerIsTheOnlyOne } from './autoscaler-is-the-only-one.ts';
import { clusterCanHaveSeveralPools } from './cluster-can-have-several-pools.ts';
import { clusterExists } from './cluster-exists.ts';
import { clusterHasASystemPool } from './cluster-has-a-system-pool.ts';
import { clusterIsHealthy } from './cluster-is-healthy.ts';
import { clusterIsNotBeingDeleted } from './cluster-is-not-being-deleted.ts';
import { clusterIsRunning } from './cluster-is-running.ts';
import { clusterOperationWasNotCanceled } from './cluster-operation-was-not-canceled.ts';
import { clusterUsesItsOwnVnet } from './cluster-uses-its-own-vnet.ts';
import { noUpgradeIsPending } from './no-upgrade-is-pending.ts';
import { otherPoolsAreHealthy } from './other-pools-are-healthy.ts';
import { poolIsRunning } from './pool-is-running.ts';
import { poolNameIsFreeOrEqual } from './pool-name-is-free-or-equal.ts';
import { poolRunsItsVersion } from './pool-runs-its-version.ts';
import { serviceRangeIsClearOfEverySubnet } from './service-range-is-clear-of-every-subnet.ts';
import { subscriptionIsEnabled } from './subscription-is-enabled.ts';

export const cluster: CheckGroup = {
  name: 'cluster',
  question: 'Can the cluster take a node pool now?',
  checks: [
    clusterExists,
    subscriptionIsEnabled,
    clusterIsNotBeingDeleted,
    clusterIsRunning,
    clusterIsHealthy,
    clusterOperationWasNotCanceled,
    clusterHasASystemPool,
    clusterCanHaveSeveralPools,
    clusterUsesItsOwnVnet,
    otherPoolsAreHealthy,
    noUpgradeIsPending,
    serviceRangeIsClearOfEverySubnet,
    autoscalerIsTheOnlyOne,
    poolNameIsFreeOrEqual,
    poolIsRunning,
    poolRunsItsVersion,
  ],
};

import type { CheckGroup } from '../check.ts';
import { kubenetSubnetHoldsNoOtherCluster } from './kubenet-subnet-holds-no-other-cluster.ts';
import { noLockBlocksDeletes } from './no-lock-blocks-deletes.ts';
import { nodeResourcesAreNotLocked } from './node-resources-are-not-locked.ts';
import { noLockBlocksWrites } from './no-lock-blocks-writes.ts';
import { podSubnetHoldsNoNodes } from './pod-subnet-holds-no-nodes.ts';
import { podSubnetHasNoForeignDelegation } from './pod-subnet-has-no-foreign-delegation.ts';
import { subnetHasNoExternalResources } from './subnet-has-no-external-resources.ts';
import { subnetHoldsNoOtherCluster } from './subnet-holds-no-other-cluster.ts';
import { subnetHoldsNothingElse } from './subnet-holds-nothing-else.ts';
import { subnetIsNotDelegated } from './subnet-is-not-delegated.ts';
import { subnetIsNotForVirtualNodes } from './subnet-is-not-for-virtual-nodes.ts';
import { subnetIsNotReserved } from './subnet-is-not-reserved.ts';
import { subnetIsUnique } from './subnet-is-unique.ts';
import { newPoolsHaveSeparateSubnets } from './new-pools-have-separate-subnets.ts';

export const exclusivity: CheckGroup = {
  name: 'exclusivity',
  question: 'Does the subnet belong to this pool alone?',
  checks: [
    newPoolsHaveSeparateSubnets,
    subnetIsUnique,
    subnetIsNotReserved,
    subnetIsNotDelegated,
    subnetIsNotForVirtualNodes,
    subnetHasNoExternalResources,
    kubenetSubnetHoldsNoOtherCluster,
    subnetHoldsNoOtherCluster,
    subnetHoldsNothingElse,
    podSubnetHoldsNoNodes,
    podSubnetHasNoForeignDelegation,
    noLockBlocksWrites,
    noLockBlocksDeletes,
    nodeResourcesAreNotLocked,
  ],
};

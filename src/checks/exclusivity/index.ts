import type { CheckGroup } from '../check.ts';
import { kubenetSubnetHoldsNoOtherCluster } from './kubenet-subnet-holds-no-other-cluster.ts';
import { noLockForbidsDeleting } from './no-lock-forbids-deleting.ts';
import { noLockHoldsAResourceOfTheNodes } from './no-lock-holds-a-resource-of-the-nodes.ts';
import { noLockForbidsWriting } from './no-lock-forbids-writing.ts';
import { podSubnetHoldsNoNodes } from './pod-subnet-holds-no-nodes.ts';
import { podSubnetIsNotDelegatedElsewhere } from './pod-subnet-is-not-delegated-elsewhere.ts';
import { subnetHasNoExternalResources } from './subnet-has-no-external-resources.ts';
import { subnetHoldsNoOtherCluster } from './subnet-holds-no-other-cluster.ts';
import { subnetHoldsNothingElse } from './subnet-holds-nothing-else.ts';
import { subnetIsNotDelegated } from './subnet-is-not-delegated.ts';
import { subnetIsNotForVirtualNodes } from './subnet-is-not-for-virtual-nodes.ts';
import { subnetIsNotReserved } from './subnet-is-not-reserved.ts';
import { subnetIsUnique } from './subnet-is-unique.ts';
import { subnetsOfWantedPoolsDiffer } from './subnets-of-wanted-pools-differ.ts';

export const exclusivity: CheckGroup = {
  name: 'exclusivity',
  question: 'Does the subnet belong to this pool alone?',
  checks: [
    subnetsOfWantedPoolsDiffer,
    subnetIsUnique,
    subnetIsNotReserved,
    subnetIsNotDelegated,
    subnetIsNotForVirtualNodes,
    subnetHasNoExternalResources,
    kubenetSubnetHoldsNoOtherCluster,
    subnetHoldsNoOtherCluster,
    subnetHoldsNothingElse,
    podSubnetHoldsNoNodes,
    podSubnetIsNotDelegatedElsewhere,
    noLockForbidsWriting,
    noLockForbidsDeleting,
    noLockHoldsAResourceOfTheNodes,
  ],
};

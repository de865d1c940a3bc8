import type { CheckGroup } from '../check.ts';
import { networkNamesAreLabels } from './network-names-are-labels.ts';
import { networkNamesAreShortEnough } from './network-names-are-short-enough.ts';
import { podSubnetExists } from './pod-subnet-exists.ts';
import { podSubnetIsAsInTheOtherPools } from './pod-subnet-is-as-in-the-other-pools.ts';
import { podSubnetIsInTheClusterVnet } from './pod-subnet-is-in-the-cluster-vnet.ts';
import { subnetExists } from './subnet-exists.ts';
import { subnetHasEveryIpFamily } from './subnet-has-every-ip-family.ts';
import { podSubnetHasOneRange } from './pod-subnet-has-one-range.ts';
import { subnetHasOneRange } from './subnet-has-one-range.ts';
import { subnetIsInTheClusterVnet } from './subnet-is-in-the-cluster-vnet.ts';
import { subnetIsProvisioned } from './subnet-is-provisioned.ts';
import { subnetsOfOtherPoolsExist } from './subnets-of-other-pools-exist.ts';
import { vnetExists } from './vnet-exists.ts';
import { vnetIsInTheClusterRegion } from './vnet-is-in-the-cluster-region.ts';
import { vnetIsProvisioned } from './vnet-is-provisioned.ts';

export const placement: CheckGroup = {
  name: 'placement',
  question: 'Do the subnets exist where the cluster can use them?',
  checks: [
    vnetExists,
    vnetIsProvisioned,
    vnetIsInTheClusterRegion,
    subnetsOfOtherPoolsExist,
    subnetIsInTheClusterVnet,
    subnetExists,
    subnetIsProvisioned,
    subnetHasEveryIpFamily,
    subnetHasOneRange,
    networkNamesAreShortEnough,
    networkNamesAreLabels,
    podSubnetIsAsInTheOtherPools,
    podSubnetIsInTheClusterVnet,
    podSubnetExists,
    podSubnetHasOneRange,
  ],
};

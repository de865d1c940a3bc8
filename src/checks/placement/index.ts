import type { CheckGroup } from '../check.ts';
import { networkNamesAreValidLabels } from './network-names-are-valid-labels.ts';
import { networkNamesAreShortEnough } from './network-names-are-short-enough.ts';
import { podSubnetExists } from './pod-subnet-exists.ts';
import { podSubnetMatchesTheOtherPools } from './pod-subnet-matches-the-other-pools.ts';
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
  question: 'Can the cluster use the VNet and its subnets?',
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
    networkNamesAreValidLabels,
    podSubnetMatchesTheOtherPools,
    podSubnetIsInTheClusterVnet,
    podSubnetExists,
    podSubnetHasOneRange,
  ],
};

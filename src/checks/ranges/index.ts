import type { CheckGroup } from '../check.ts';
import { peeredVnetsAreOutsideTheClusterCidrs } from './peered-vnets-are-outside-the-cluster-cidrs.ts';
import { peeringsAreInSync } from './peerings-are-in-sync.ts';
import { peeringsAreConnected } from './peerings-are-connected.ts';
import { peeringsReachTheSubnet } from './peerings-reach-the-subnet.ts';
import { subnetIsPeeredLikeOtherSubnets } from './subnet-is-peered-like-other-subnets.ts';
import { podCidrOverlapsNoSubnet } from './pod-cidr-overlaps-no-subnet.ts';
import { subnetIsInAKnownVnetRange } from './subnet-is-in-a-known-vnet-range.ts';
import { subnetIsOutsideReservedRanges } from './subnet-is-outside-reserved-ranges.ts';
import { subnetIsOutsideTheContainerBridge } from './subnet-is-outside-the-container-bridge.ts';
import { subnetIsOutsideThePodCidr } from './subnet-is-outside-the-pod-cidr.ts';
import { subnetIsOutsideTheServiceCidr } from './subnet-is-outside-the-service-cidr.ts';
import { vnetIsOutsideThePodCidr } from './vnet-is-outside-the-pod-cidr.ts';
import { vnetIsOutsideTheServiceCidr } from './vnet-is-outside-the-service-cidr.ts';

export const ranges: CheckGroup = {
  name: 'ranges',
  question: 'Are the address ranges free of conflicts?',
  checks: [
    subnetIsInAKnownVnetRange,
    subnetIsOutsideTheServiceCidr,
    subnetIsOutsideThePodCidr,
    subnetIsOutsideReservedRanges,
    subnetIsOutsideTheContainerBridge,
    vnetIsOutsideTheServiceCidr,
    vnetIsOutsideThePodCidr,
    podCidrOverlapsNoSubnet,
    peeredVnetsAreOutsideTheClusterCidrs,
    peeringsReachTheSubnet,
    peeringsAreConnected,
    peeringsAreInSync,
    subnetIsPeeredLikeOtherSubnets,
  ],
};

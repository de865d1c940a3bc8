import type { CheckGroup } from '../check.ts';
import { peeredRangesAreOutsideTheClusterRanges } from './peered-ranges-are-outside-the-cluster-ranges.ts';
import { peeringsAreInSync } from './peerings-are-in-sync.ts';
import { peeringsAreConnected } from './peerings-are-connected.ts';
import { peeringsReachTheSubnet } from './peerings-reach-the-subnet.ts';
import { subnetIsInThePeeringsOfTheOthers } from './subnet-is-in-the-peerings-of-the-others.ts';
import { subnetIsInAKnownVnetRange } from './subnet-is-in-a-known-vnet-range.ts';
import { subnetIsOutsideReservedRanges } from './subnet-is-outside-reserved-ranges.ts';
import { subnetIsOutsideTheContainerBridge } from './subnet-is-outside-the-container-bridge.ts';
import { subnetIsOutsideThePodRange } from './subnet-is-outside-the-pod-range.ts';
import { subnetIsOutsideTheServiceRange } from './subnet-is-outside-the-service-range.ts';
import { vnetIsOutsideThePodRange } from './vnet-is-outside-the-pod-range.ts';
import { vnetIsOutsideTheServiceRange } from './vnet-is-outside-the-service-range.ts';

export const ranges: CheckGroup = {
  name: 'ranges',
  question: 'Do the address ranges collide with nothing?',
  checks: [
    subnetIsInAKnownVnetRange,
    subnetIsOutsideTheServiceRange,
    subnetIsOutsideThePodRange,
    subnetIsOutsideReservedRanges,
    subnetIsOutsideTheContainerBridge,
    vnetIsOutsideTheServiceRange,
    vnetIsOutsideThePodRange,
    peeredRangesAreOutsideTheClusterRanges,
    peeringsReachTheSubnet,
    peeringsAreConnected,
    peeringsAreInSync,
    subnetIsInThePeeringsOfTheOthers,
  ],
};

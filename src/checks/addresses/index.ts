import type { CheckGroup } from '../check.ts';
import { podCidrHasRoom } from './pod-cidr-has-room.ts';
import { podCidrHasRoomForSurge } from './pod-cidr-has-room-for-surge.ts';
import { podSubnetHasFreeAddresses } from './pod-subnet-has-free-addresses.ts';
import { podSubnetHasOneAllocationMode } from './pod-subnet-has-one-allocation-mode.ts';
import { podSubnetHasRoomForPods } from './pod-subnet-has-room-for-pods.ts';
import { podSubnetIsLargeEnough } from './pod-subnet-is-large-enough.ts';
import { podSubnetIsLargeEnoughForGrowth } from './pod-subnet-is-large-enough-for-growth.ts';
import { poolHasRoomForSurge } from './pool-has-room-for-surge.ts';
import { staticPodBlocksAreFull } from './static-pod-blocks-are-full.ts';
import { staticPodBlocksAreSupported } from './static-pod-blocks-are-supported.ts';
import { subnetHasFreeAddresses } from './subnet-has-free-addresses.ts';
import { subnetHasFreeAddressesByTheDocumentedFormula } from './subnet-has-free-addresses-by-the-documented-formula.ts';
import { subnetHasRoomForAnUpgrade } from './subnet-has-room-for-an-upgrade.ts';
import { subnetIsLargeEnough } from './subnet-is-large-enough.ts';
import { subnetIsLargeEnoughByTheDocumentedFormula } from './subnet-is-large-enough-by-the-documented-formula.ts';

export const addresses: CheckGroup = {
  name: 'addresses',
  question: 'Are there enough addresses?',
  checks: [
    subnetIsLargeEnough,
    subnetIsLargeEnoughByTheDocumentedFormula,
    subnetHasFreeAddresses,
    subnetHasFreeAddressesByTheDocumentedFormula,
    subnetHasRoomForAnUpgrade,
    podCidrHasRoom,
    podCidrHasRoomForSurge,
    podSubnetIsLargeEnough,
    podSubnetIsLargeEnoughForGrowth,
    podSubnetHasFreeAddresses,
    poolHasRoomForSurge,
    podSubnetHasRoomForPods,
    podSubnetHasOneAllocationMode,
    staticPodBlocksAreSupported,
    staticPodBlocksAreFull,
  ],
};

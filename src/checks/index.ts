import type { Check } from './check.ts';
import { clusterCanHaveSeveralPools } from './cluster-can-have-several-pools.ts';
import { clusterExists } from './cluster-exists.ts';
import { clusterHasASystemPool } from './cluster-has-a-system-pool.ts';
import { clusterIsHealthy } from './cluster-is-healthy.ts';
import { clusterIsNotBeingDeleted } from './cluster-is-not-being-deleted.ts';
import { clusterIsRunning } from './cluster-is-running.ts';
import { clusterUsesItsOwnVnet } from './cluster-uses-its-own-vnet.ts';
import { internalLoadBalancersNeedNoAnnotation } from './internal-load-balancers-need-no-annotation.ts';
import { kubeProxyKeepsSourceAddresses } from './kube-proxy-keeps-source-addresses.ts';
import { kubenetRouteTableIsAttached } from './kubenet-route-table-is-attached.ts';
import { kubenetRouteTableIsShared } from './kubenet-route-table-is-shared.ts';
import { noUpgradeIsPending } from './no-upgrade-is-pending.ts';
import { podCidrHasRoom } from './pod-cidr-has-room.ts';
import { podCidrHasRoomForSurge } from './pod-cidr-has-room-for-surge.ts';
import { podSubnetExists } from './pod-subnet-exists.ts';
import { podSubnetHasFreeAddresses } from './pod-subnet-has-free-addresses.ts';
import { podSubnetHoldsNoNodes } from './pod-subnet-holds-no-nodes.ts';
import { podSubnetIsAsInTheOtherPools } from './pod-subnet-is-as-in-the-other-pools.ts';
import { podSubnetIsLargeEnough } from './pod-subnet-is-large-enough.ts';
import { poolIsRunning } from './pool-is-running.ts';
import { poolNameIsFreeOrEqual } from './pool-name-is-free-or-equal.ts';
import { routesBetweenPoolsAreDirect } from './routes-between-pools-are-direct.ts';
import { routesBetweenPoolsLeadSomewhere } from './routes-between-pools-lead-somewhere.ts';
import { securityRulesLetAllTrafficThrough } from './security-rules-let-all-traffic-through.ts';
import { securityRulesLetNodesTalk } from './security-rules-let-nodes-talk.ts';
import { subnetExists } from './subnet-exists.ts';
import { subnetHasFreeAddresses } from './subnet-has-free-addresses.ts';
import { subnetHasFreeAddressesByTheDocumentedFormula } from './subnet-has-free-addresses-by-the-documented-formula.ts';
import { subnetHasRoomForAnUpgrade } from './subnet-has-room-for-an-upgrade.ts';
import { subnetIsInAKnownVnetRange } from './subnet-is-in-a-known-vnet-range.ts';
import { subnetIsInTheClusterVnet } from './subnet-is-in-the-cluster-vnet.ts';
import { subnetIsLargeEnough } from './subnet-is-large-enough.ts';
import { subnetIsLargeEnoughByTheDocumentedFormula } from './subnet-is-large-enough-by-the-documented-formula.ts';
import { subnetIsNotDelegated } from './subnet-is-not-delegated.ts';
import { subnetIsProvisioned } from './subnet-is-provisioned.ts';
import { subnetIsUnique } from './subnet-is-unique.ts';
import { subnetsOfWantedPoolsDiffer } from './subnets-of-wanted-pools-differ.ts';
import { vnetExists } from './vnet-exists.ts';
import { vnetIsProvisioned } from './vnet-is-provisioned.ts';
import { windowsPoolsShowSourcesToTheSubnet } from './windows-pools-show-sources-to-the-subnet.ts';
import { FACTS_ARE_READABLE, REQUIRED_FACTS_ARE_READABLE } from './unread-facts.ts';

/** Checks that ask about one thing. */
export interface CheckGroup {
  readonly name: string;
  readonly checks: readonly Check[];
}

/** Every check, in the order in which a person would ask: the groups, and within each the checks. */
export const GROUPS: readonly CheckGroup[] = [
  {
    name: 'cluster',
    checks: [
      clusterExists,
      clusterIsNotBeingDeleted,
      clusterIsRunning,
      clusterIsHealthy,
      clusterHasASystemPool,
      clusterCanHaveSeveralPools,
      clusterUsesItsOwnVnet,
      noUpgradeIsPending,
      poolNameIsFreeOrEqual,
      poolIsRunning,
    ],
  },
  {
    name: 'network identity',
    checks: [
      vnetExists,
      vnetIsProvisioned,
      subnetIsInTheClusterVnet,
      subnetExists,
      subnetIsProvisioned,
      podSubnetIsAsInTheOtherPools,
      podSubnetExists,
    ],
  },
  {
    name: 'exclusivity',
    checks: [subnetsOfWantedPoolsDiffer, subnetIsUnique, subnetIsNotDelegated, podSubnetHoldsNoNodes],
  },
  {
    name: 'ranges',
    checks: [subnetIsInAKnownVnetRange],
  },
  {
    name: 'capacity',
    checks: [
      subnetIsLargeEnough,
      subnetIsLargeEnoughByTheDocumentedFormula,
      subnetHasFreeAddresses,
      subnetHasFreeAddressesByTheDocumentedFormula,
      subnetHasRoomForAnUpgrade,
      podCidrHasRoom,
      podCidrHasRoomForSurge,
      podSubnetIsLargeEnough,
      podSubnetHasFreeAddresses,
    ],
  },
  {
    name: 'reachability',
    checks: [
      securityRulesLetNodesTalk,
      securityRulesLetAllTrafficThrough,
      routesBetweenPoolsLeadSomewhere,
      routesBetweenPoolsAreDirect,
      kubenetRouteTableIsAttached,
      kubenetRouteTableIsShared,
    ],
  },
  {
    name: 'versions and systems',
    checks: [kubeProxyKeepsSourceAddresses],
  },
  { name: 'pool specification', checks: [] },
  { name: 'size and quota', checks: [] },
  { name: 'access', checks: [] },
  {
    name: 'follow-ups',
    checks: [windowsPoolsShowSourcesToTheSubnet, internalLoadBalancersNeedNoAnnotation],
  },
];

export const CATALOGUE: readonly Check[] = GROUPS.flatMap(({ checks }) => checks);

/** The ids that findings carry, and that `ignore-checks` knows. */
export const checkIds: readonly string[] = [
  REQUIRED_FACTS_ARE_READABLE,
  FACTS_ARE_READABLE,
  ...CATALOGUE.map((check) => check.id),
];

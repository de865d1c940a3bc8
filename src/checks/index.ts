import type { Check } from './check.ts';
import { apiServerLetsTheNodesIn } from './api-server-lets-the-nodes-in.ts';
import { autoscalerIsTheOnlyOne } from './autoscaler-is-the-only-one.ts';
import { calicoNeedsNoNewAddressPool } from './calico-needs-no-new-address-pool.ts';
import { callerMayAddPools } from './caller-may-add-pools.ts';
import { callerMayJoinTheSubnet } from './caller-may-join-the-subnet.ts';
import { callerMayReconcileWhenNeeded } from './caller-may-reconcile-when-needed.ts';
import { callerMayUpdateTheCluster } from './caller-may-update-the-cluster.ts';
import { callerMayWriteLater } from './caller-may-write-later.ts';
import { ciliumPoliciesNameNoSubnet } from './cilium-policies-name-no-subnet.ts';
import { clusterCanHaveSeveralPools } from './cluster-can-have-several-pools.ts';
import { clusterExists } from './cluster-exists.ts';
import { clusterHasASystemPool } from './cluster-has-a-system-pool.ts';
import { clusterHasAWindowsProfile } from './cluster-has-a-windows-profile.ts';
import { clusterHasRoomForGrowth } from './cluster-has-room-for-growth.ts';
import { clusterHasRoomForNodes } from './cluster-has-room-for-nodes.ts';
import { clusterHasRoomForPools } from './cluster-has-room-for-pools.ts';
import { clusterIdentityIsUserAssigned } from './cluster-identity-is-user-assigned.ts';
import { clusterIdentityMayJoinTheSubnet } from './cluster-identity-may-join-the-subnet.ts';
import { clusterIdentityMayUseTheSubnet } from './cluster-identity-may-use-the-subnet.ts';
import { clusterIsHealthy } from './cluster-is-healthy.ts';
import { clusterIsNotBeingDeleted } from './cluster-is-not-being-deleted.ts';
import { clusterIsRunning } from './cluster-is-running.ts';
import { clusterTakesWindowsPools } from './cluster-takes-windows-pools.ts';
import { clusterUsesItsOwnVnet } from './cluster-uses-its-own-vnet.ts';
import { defaultRouteCoversEveryIpFamily } from './default-route-covers-every-ip-family.ts';
import { defaultRouteExists } from './default-route-exists.ts';
import { defaultRouteIsVisible } from './default-route-is-visible.ts';
import { defaultRouteLeadsToAnAppliance } from './default-route-leads-to-an-appliance.ts';
import { gatewayPoolFitsTheCluster } from './gateway-pool-fits-the-cluster.ts';
import { internalLoadBalancersNeedNoAnnotation } from './internal-load-balancers-need-no-annotation.ts';
import { kubeProxyKeepsSourceAddresses } from './kube-proxy-keeps-source-addresses.ts';
import { kubenetRouteTableHasRoom } from './kubenet-route-table-has-room.ts';
import { kubenetRouteTableHasRoomForGrowth } from './kubenet-route-table-has-room-for-growth.ts';
import { kubenetRouteTableIsAttached } from './kubenet-route-table-is-attached.ts';
import { kubenetRouteTableIsShared } from './kubenet-route-table-is-shared.ts';
import { kubenetSubnetHoldsNoOtherCluster } from './kubenet-subnet-holds-no-other-cluster.ts';
import { loadBalancerHasPortsForEveryNode } from './load-balancer-has-ports-for-every-node.ts';
import { natGatewayIsAttached } from './nat-gateway-is-attached.ts';
import { networkNamesAreLabels } from './network-names-are-labels.ts';
import { networkNamesAreShortEnough } from './network-names-are-short-enough.ts';
import { networkPluginIsSupported } from './network-plugin-is-supported.ts';
import { networkPolicyManagerHasRoom } from './network-policy-manager-has-room.ts';
import { networkPolicyManagerIsSupported } from './network-policy-manager-is-supported.ts';
import { noLockForbidsDeleting } from './no-lock-forbids-deleting.ts';
import { noLockForbidsWriting } from './no-lock-forbids-writing.ts';
import { noUpgradeIsPending } from './no-upgrade-is-pending.ts';
import { nodeAutoProvisioningIsOff } from './node-auto-provisioning-is-off.ts';
import { otherPoolsAreHealthy } from './other-pools-are-healthy.ts';
import { outboundAddressesAreThoseOfTheLoadBalancer } from './outbound-addresses-are-those-of-the-load-balancer.ts';
import { overlayTakesTheVmSize } from './overlay-takes-the-vm-size.ts';
import { peeredRangesAreOutsideTheClusterRanges } from './peered-ranges-are-outside-the-cluster-ranges.ts';
import { peeringsAreInSync } from './peerings-are-in-sync.ts';
import { podCidrHasRoom } from './pod-cidr-has-room.ts';
import { podCidrHasRoomForSurge } from './pod-cidr-has-room-for-surge.ts';
import { podSubnetExists } from './pod-subnet-exists.ts';
import { podSubnetHasFreeAddresses } from './pod-subnet-has-free-addresses.ts';
import { podSubnetHasOneAllocationMode } from './pod-subnet-has-one-allocation-mode.ts';
import { podSubnetHasRoomForPods } from './pod-subnet-has-room-for-pods.ts';
import { podSubnetHoldsNoNodes } from './pod-subnet-holds-no-nodes.ts';
import { podSubnetIsAsInTheOtherPools } from './pod-subnet-is-as-in-the-other-pools.ts';
import { podSubnetIsInTheClusterVnet } from './pod-subnet-is-in-the-cluster-vnet.ts';
import { podSubnetIsLargeEnough } from './pod-subnet-is-large-enough.ts';
import { podSubnetIsNotDelegatedElsewhere } from './pod-subnet-is-not-delegated-elsewhere.ts';
import { poolHasRoomForSurge } from './pool-has-room-for-surge.ts';
import { poolIsRunning } from './pool-is-running.ts';
import { poolNameIsFreeOrEqual } from './pool-name-is-free-or-equal.ts';
import { poolRunsItsVersion } from './pool-runs-its-version.ts';
import { poolVersionFitsTheControlPlane } from './pool-version-fits-the-control-plane.ts';
import { poolVersionIsOffered } from './pool-version-is-offered.ts';
import { privateEndpointNeedsNoMove } from './private-endpoint-needs-no-move.ts';
import { routesBetweenPoolsAreDirect } from './routes-between-pools-are-direct.ts';
import { routesBetweenPoolsLeadSomewhere } from './routes-between-pools-lead-somewhere.ts';
import { routesToTheApiServerAreDirect } from './routes-to-the-api-server-are-direct.ts';
import { routesToTheApiServerLeadSomewhere } from './routes-to-the-api-server-lead-somewhere.ts';
import { securityRulesLetAllTrafficThrough } from './security-rules-let-all-traffic-through.ts';
import { securityRulesLetEncryptedTrafficThrough } from './security-rules-let-encrypted-traffic-through.ts';
import { securityRulesLetLoadBalancersProbe } from './security-rules-let-load-balancers-probe.ts';
import { securityRulesLetNodesAskDns } from './security-rules-let-nodes-ask-dns.ts';
import { securityRulesLetNodesReachTheApiServer } from './security-rules-let-nodes-reach-the-api-server.ts';
import { securityRulesLetNodesReachTheInternet } from './security-rules-let-nodes-reach-the-internet.ts';
import { securityRulesLetNodesTalk } from './security-rules-let-nodes-talk.ts';
import { securityRulesLetPodsTalk } from './security-rules-let-pods-talk.ts';
import { serviceEndpointsAreAsInTheOtherSubnets } from './service-endpoints-are-as-in-the-other-subnets.ts';
import { serviceRangeIsClearOfEverySubnet } from './service-range-is-clear-of-every-subnet.ts';
import { staticPodBlocksAreFull } from './static-pod-blocks-are-full.ts';
import { staticPodBlocksAreSupported } from './static-pod-blocks-are-supported.ts';
import { subnetExists } from './subnet-exists.ts';
import { subnetHasEveryIpFamily } from './subnet-has-every-ip-family.ts';
import { subnetHasFreeAddresses } from './subnet-has-free-addresses.ts';
import { subnetHasFreeAddressesByTheDocumentedFormula } from './subnet-has-free-addresses-by-the-documented-formula.ts';
import { subnetHasNoExternalResources } from './subnet-has-no-external-resources.ts';
import { subnetHasOneRange } from './subnet-has-one-range.ts';
import { subnetHasRoomForAnUpgrade } from './subnet-has-room-for-an-upgrade.ts';
import { subnetHoldsNoOtherCluster } from './subnet-holds-no-other-cluster.ts';
import { subnetHoldsNothingElse } from './subnet-holds-nothing-else.ts';
import { subnetIsInAKnownVnetRange } from './subnet-is-in-a-known-vnet-range.ts';
import { subnetIsInTheClusterVnet } from './subnet-is-in-the-cluster-vnet.ts';
import { subnetIsLargeEnough } from './subnet-is-large-enough.ts';
import { subnetIsLargeEnoughByTheDocumentedFormula } from './subnet-is-large-enough-by-the-documented-formula.ts';
import { subnetIsNotDelegated } from './subnet-is-not-delegated.ts';
import { subnetIsNotForVirtualNodes } from './subnet-is-not-for-virtual-nodes.ts';
import { subnetIsNotReserved } from './subnet-is-not-reserved.ts';
import { subnetIsOutsideReservedRanges } from './subnet-is-outside-reserved-ranges.ts';
import { subnetIsOutsideTheContainerBridge } from './subnet-is-outside-the-container-bridge.ts';
import { subnetIsOutsideThePodRange } from './subnet-is-outside-the-pod-range.ts';
import { subnetIsOutsideTheServiceRange } from './subnet-is-outside-the-service-range.ts';
import { subnetIsProvisioned } from './subnet-is-provisioned.ts';
import { subnetIsUnique } from './subnet-is-unique.ts';
import { subnetsOfOtherPoolsExist } from './subnets-of-other-pools-exist.ts';
import { subnetsOfWantedPoolsDiffer } from './subnets-of-wanted-pools-differ.ts';
import { subscriptionIsEnabled } from './subscription-is-enabled.ts';
import { systemPodsNeedNoMove } from './system-pods-need-no-move.ts';
import { systemPoolHasTwoNodes } from './system-pool-has-two-nodes.ts';
import { vcpuQuotaSuffices } from './vcpu-quota-suffices.ts';
import { vcpuQuotaSufficesForGrowth } from './vcpu-quota-suffices-for-growth.ts';
import { vmSizeCanBeSpot } from './vm-size-can-be-spot.ts';
import { vmSizeEncryptsAtHost } from './vm-size-encrypts-at-host.ts';
import { vmSizeHasTwoVcpus } from './vm-size-has-two-vcpus.ts';
import { vmSizeHoldsTheEphemeralDisk } from './vm-size-holds-the-ephemeral-disk.ts';
import { vmSizeIsAsLargeAsAdvised } from './vm-size-is-as-large-as-advised.ts';
import { vmSizeIsOffered } from './vm-size-is-offered.ts';
import { vmSizeRunsTheImage } from './vm-size-runs-the-image.ts';
import { vnetExists } from './vnet-exists.ts';
import { vnetIsInTheClusterRegion } from './vnet-is-in-the-cluster-region.ts';
import { vnetIsOutsideThePodRange } from './vnet-is-outside-the-pod-range.ts';
import { vnetIsOutsideTheServiceRange } from './vnet-is-outside-the-service-range.ts';
import { vnetIsProvisioned } from './vnet-is-provisioned.ts';
import { vnetStaysWithinTheAddressLimit } from './vnet-stays-within-the-address-limit.ts';
import { windowsImageComesWithFips } from './windows-image-comes-with-fips.ts';
import { windowsImageFitsTheVersion } from './windows-image-fits-the-version.ts';
import { windowsImageIsSupported } from './windows-image-is-supported.ts';
import { windowsPoolHasAzureCni } from './windows-pool-has-azure-cni.ts';
import { windowsPoolHasFewEnoughPods } from './windows-pool-has-few-enough-pods.ts';
import { windowsPoolsHaveANewerImage } from './windows-pools-have-a-newer-image.ts';
import { windowsPoolsShowSourcesToTheSubnet } from './windows-pools-show-sources-to-the-subnet.ts';
import { zonesAreOffered } from './zones-are-offered.ts';
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
      subscriptionIsEnabled,
      clusterIsNotBeingDeleted,
      clusterIsRunning,
      clusterIsHealthy,
      clusterHasASystemPool,
      clusterCanHaveSeveralPools,
      clusterUsesItsOwnVnet,
      otherPoolsAreHealthy,
      noUpgradeIsPending,
      serviceRangeIsClearOfEverySubnet,
      nodeAutoProvisioningIsOff,
      autoscalerIsTheOnlyOne,
      poolNameIsFreeOrEqual,
      poolIsRunning,
      poolRunsItsVersion,
    ],
  },
  {
    name: 'network identity',
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
    ],
  },
  {
    name: 'exclusivity',
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
    ],
  },
  {
    name: 'ranges',
    checks: [
      subnetIsInAKnownVnetRange,
      subnetIsOutsideTheServiceRange,
      subnetIsOutsideThePodRange,
      subnetIsOutsideReservedRanges,
      subnetIsOutsideTheContainerBridge,
      vnetIsOutsideTheServiceRange,
      vnetIsOutsideThePodRange,
      peeredRangesAreOutsideTheClusterRanges,
      peeringsAreInSync,
    ],
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
      poolHasRoomForSurge,
      vnetStaysWithinTheAddressLimit,
      kubenetRouteTableHasRoom,
      kubenetRouteTableHasRoomForGrowth,
      clusterHasRoomForPools,
      clusterHasRoomForNodes,
      clusterHasRoomForGrowth,
      networkPolicyManagerHasRoom,
      podSubnetHasRoomForPods,
      podSubnetHasOneAllocationMode,
      staticPodBlocksAreSupported,
      staticPodBlocksAreFull,
    ],
  },
  {
    name: 'reachability',
    checks: [
      securityRulesLetNodesTalk,
      securityRulesLetPodsTalk,
      securityRulesLetAllTrafficThrough,
      securityRulesLetEncryptedTrafficThrough,
      securityRulesLetNodesReachTheApiServer,
      securityRulesLetNodesReachTheInternet,
      securityRulesLetNodesAskDns,
      securityRulesLetLoadBalancersProbe,
      routesBetweenPoolsLeadSomewhere,
      routesBetweenPoolsAreDirect,
      routesToTheApiServerLeadSomewhere,
      routesToTheApiServerAreDirect,
      defaultRouteExists,
      defaultRouteIsVisible,
      defaultRouteLeadsToAnAppliance,
      defaultRouteCoversEveryIpFamily,
      natGatewayIsAttached,
      outboundAddressesAreThoseOfTheLoadBalancer,
      kubenetRouteTableIsAttached,
      kubenetRouteTableIsShared,
    ],
  },
  {
    name: 'versions and systems',
    checks: [
      kubeProxyKeepsSourceAddresses,
      poolVersionFitsTheControlPlane,
      poolVersionIsOffered,
      windowsPoolHasAzureCni,
      clusterHasAWindowsProfile,
      clusterTakesWindowsPools,
      windowsImageFitsTheVersion,
      windowsImageIsSupported,
      windowsImageComesWithFips,
      windowsPoolHasFewEnoughPods,
      calicoNeedsNoNewAddressPool,
      ciliumPoliciesNameNoSubnet,
      networkPolicyManagerIsSupported,
      networkPluginIsSupported,
    ],
  },
  { name: 'pool specification', checks: [systemPoolHasTwoNodes, gatewayPoolFitsTheCluster, overlayTakesTheVmSize] },
  {
    name: 'size and quota',
    checks: [
      vmSizeIsOffered,
      zonesAreOffered,
      vmSizeHasTwoVcpus,
      vmSizeIsAsLargeAsAdvised,
      vmSizeRunsTheImage,
      vmSizeHoldsTheEphemeralDisk,
      vmSizeEncryptsAtHost,
      vmSizeCanBeSpot,
      vcpuQuotaSuffices,
      vcpuQuotaSufficesForGrowth,
      loadBalancerHasPortsForEveryNode,
    ],
  },
  {
    name: 'access',
    checks: [
      callerMayAddPools,
      callerMayJoinTheSubnet,
      callerMayWriteLater,
      callerMayUpdateTheCluster,
      callerMayReconcileWhenNeeded,
      clusterIdentityMayUseTheSubnet,
      clusterIdentityMayJoinTheSubnet,
      clusterIdentityIsUserAssigned,
      apiServerLetsTheNodesIn,
    ],
  },
  {
    name: 'follow-ups',
    checks: [
      windowsPoolsShowSourcesToTheSubnet,
      windowsPoolsHaveANewerImage,
      internalLoadBalancersNeedNoAnnotation,
      serviceEndpointsAreAsInTheOtherSubnets,
      systemPodsNeedNoMove,
      privateEndpointNeedsNoMove,
    ],
  },
];

export const CATALOGUE: readonly Check[] = GROUPS.flatMap(({ checks }) => checks);

/** The ids that findings carry, and that `ignore-checks` knows. */
export const checkIds: readonly string[] = [
  REQUIRED_FACTS_ARE_READABLE,
  FACTS_ARE_READABLE,
  ...CATALOGUE.map((check) => check.id),
];

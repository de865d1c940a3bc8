import { textOf, textsOf, valueAt } from '../json.ts';
import type { Json } from '../json.ts';
import { addressesPerNode, podAddressesPerNode, subnetSize, usedAddresses } from '../cloud/addresses.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { keyOf } from '../cloud/ids.ts';
import { nodesWanted } from '../cloud/machines.ts';
import { networkModeOf } from '../cloud/network-mode.ts';
import { addressesIn, isIPv4 } from '../cloud/ranges.ts';
import type { ClusterState, OperationError, PoolState } from '../cloud/state.ts';
import { otherPools, reckonedNodes } from './pool-request.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';
import type { Verdict } from './refusals.ts';

/** Each node of an overlay or kubenet cluster gets a /24 of the pod CIDR. */
const POD_ADDRESSES_PER_NODE = 256;

const THEORETICAL =
  'If Autoscaler is enabled, the max-count from each nodepool is counted towards this total (which means that pre-allocated IPs count represents a theoretical max value, not the actual number of IPs requested). http://aka.ms/aks/insufficientsubnetsize';

function insufficient(needed: number, available: number, cidr: string, subnet: string, target: string): Verdict {
  return {
    code: 'InsufficientSubnetSize',
    message: `Pre-allocated IPs ${needed} exceeds IPs available ${available} in Subnet Cidr ${cidr}, Subnet Name ${subnet}. ${THEORETICAL}`,
    target,
  };
}

/** What AKS reckons before it begins: all pools of the subnet against its whole size, without surge nodes. */
export const capacityRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'more nodes than the subnet can hold at the maximum',
    source: 'https://github.com/Azure/AKS/issues/3653',
    judge: (request) => {
      const { subnet, wanted, mode } = request;
      if (!subnet) return undefined;
      const key = keyOf(request.subnetId ?? '');
      const neighbours = otherPools(request)
        .map((pool) => pool.properties)
        .filter((properties) => keyOf(textOf(properties['vnetSubnetID']) ?? '') === key);
      const needed = [wanted, ...neighbours]
        .map((properties) => reckonedNodes(properties) * addressesPerNode(mode, properties))
        .reduce((sum, addresses) => sum + addresses, 0);
      const available = subnetSize(subnet);
      const cidr = subnet.addressPrefixes.find(isIPv4) ?? '';
      return needed > available
        ? insufficient(needed, available, cidr, subnet.name, 'agentPoolProfile.count')
        : undefined;
    },
  },
  {
    refuses: 'more nodes than the pod CIDR has room for',
    source: 'https://github.com/Azure/AKS-Construction/issues/701',
    judge: (request) => {
      const profile = request.cluster.properties['networkProfile'];
      const [first] = textsOf(valueAt(profile, 'podCidrs'));
      const cidr = textOf(valueAt(profile, 'podCidr')) ?? first;
      if (cidr === undefined || !['overlay', 'kubenet'].includes(request.mode)) return undefined;
      const nodes = [request.wanted, ...otherPools(request).map((pool) => pool.properties)].map(reckonedNodes);
      const needed = nodes.reduce((sum, count) => sum + count, 0) * POD_ADDRESSES_PER_NODE;
      const available = addressesIn(cidr);
      const target = 'networkProfile.podCIDR';
      return needed > available ? insufficient(needed, available, cidr, target, target) : undefined;
    },
  },
]);

/**
 * Brings a pool to its number of nodes, as far as the addresses go that are really free: the error is the one with which Azure's network
 * stops the scale set. https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error
 */
export function buildNodes(cloud: Cloud, cluster: ClusterState, pool: PoolState): OperationError | undefined {
  const wanted = nodesWanted(pool.properties);
  const shortage = shortageFor(cloud, cluster, pool.properties, wanted - pool.nodes);
  if (shortage) return shortage;
  if (wanted > 0 && pool.nodes === 0) pool.vnetRangesAtBuild = cluster.rememberedVnetRanges;
  pool.nodes = wanted;
  return undefined;
}

function shortageFor(
  cloud: Cloud,
  cluster: ClusterState,
  properties: Json,
  newNodes: number,
): OperationError | undefined {
  if (newNodes <= 0) return undefined;
  const forbidden = forbiddenScaleSet(cloud, cluster);
  if (forbidden) return forbidden;
  const perNode = addressesPerNode(networkModeOf(cluster), properties);
  return (
    shortageIn(cloud, properties['vnetSubnetID'], newNodes * perNode) ??
    shortageIn(cloud, properties['podSubnetID'], newNodes * podAddressesPerNode(properties))
  );
}

function shortageIn(cloud: Cloud, id: unknown, needed: number): OperationError | undefined {
  const subnet = cloud.network.subnet(textOf(id) ?? '');
  if (subnet && isBroken(subnet.provisioningState)) {
    // https://github.com/microsoft/AzureTRE/issues/1494
    return {
      code: 'ReferencedResourceNotProvisioned',
      message: `Cannot proceed with operation because resource ${subnet.virtualNetwork.id}/subnets/${subnet.name} is not in Succeeded state. Resource is in ${subnet.provisioningState} state and the last operation that updated/is updating the resource is PutSubnetOperation.`,
    };
  }
  if (!subnet || subnetSize(subnet) - usedAddresses(subnet, cloud.clusters) >= needed) return undefined;
  const sentence = `Subnet ${subnet.name} with address prefix ${subnet.addressPrefixes.join(',')} does not have enough capacity for ${needed} IP addresses.`;
  return {
    code: 'SubnetIsFull',
    message: `VMSSAgentPoolReconciler retry failed: Code="SubnetIsFull" Message="${sentence}" Details=[]`,
  };
}

function isBroken(provisioningState: string): boolean {
  return provisioningState === 'Failed' || provisioningState === 'Canceled';
}

/** A lock on the node resource group, or a policy against scale sets, which AKS meets when it makes one; how it words that is not public. */
function forbiddenScaleSet(cloud: Cloud, cluster: ClusterState): OperationError | undefined {
  const { scenario, access } = cloud;
  const group = textOf(cluster.properties['nodeResourceGroup']) ?? '';
  const scope = `/subscriptions/${scenario.subscription.id}/resourceGroups/${group}`;
  const lock = access.locksAt(scope).find(({ level }) => level === 'ReadOnly');
  if (lock) {
    return {
      code: 'ScopeLocked',
      message: `The scope '${scope}' cannot perform write operation because following scope(s) are locked: '${lock.scope}'. Please remove the lock and try again.`,
    };
  }
  const [name] = Object.entries(scenario.policies).find(([, { denies }]) => denies === 'virtualMachineScaleSets') ?? [];
  return name === undefined
    ? undefined
    : {
        code: 'RequestDisallowedByPolicy',
        message: `Resource 'aks-20461833-vmss' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"${name}"}}]'.`,
      };
}

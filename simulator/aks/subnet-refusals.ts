import { isNothing, textOf, valueAt } from '../json.ts';
import { keyOf, subnetPathOf } from '../cloud/ids.ts';
import { hasPodSubnet } from '../cloud/network-mode.ts';
import { areInside } from '../cloud/ranges.ts';
import type { PoolState } from '../cloud/state.ts';
import { otherPools } from './pool-request.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

const SUBNET = 'agentPoolProfile.vnetSubnetID';

function isInManagedSubnet(pool: PoolState): boolean {
  return isNothing(pool.properties['vnetSubnetID']);
}

/** Refusals for the subnet that a pool asks for. The immutable ones of an existing pool come before. */
export const subnetRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'a custom subnet beside pools in a managed subnet',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/116169',
    judge: (request) => {
      const managed = otherPools(request).find(isInManagedSubnet);
      return managed && request.subnetId !== undefined
        ? {
            code: 'InvalidParameter',
            message: `Cannot use a custom subnet because agent pool ${managed.name} is using a managed subnet. Please omit the vnetSubnetID parameter from the request.`,
            target: SUBNET,
          }
        : undefined;
    },
  },
  {
    refuses: 'a pool in a managed subnet beside pools in custom subnets',
    source: 'unknown', // the opposite is quoted above
    judge: (request) => {
      const other = otherPools(request).find((pool) => !isInManagedSubnet(pool));
      return other && !request.existing && request.subnetId === undefined
        ? {
            code: 'InvalidParameter',
            message: `Cannot use a managed subnet because agent pool ${other.name} is using a custom subnet. Please provide the vnetSubnetID parameter in the request.`,
            target: SUBNET,
          }
        : undefined;
    },
  },
  {
    refuses: 'an id that is not a subnet id, or a subnet that does not exist',
    source: 'https://github.com/Azure/AKS/issues/695',
    judge: ({ subnetId, subnet }) =>
      subnetId !== undefined && (!subnetPathOf(subnetId) || !subnet)
        ? { code: 'InvalidParameter', message: `The value of parameter ${SUBNET} is invalid.`, target: SUBNET }
        : undefined,
  },
  {
    refuses: 'a subnet of another VNet',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations
    judge: (request) => {
      const vnets = request.cloud.network.virtualNetworksOfCluster(request.cluster);
      const wanted = [request.subnet, request.cloud.network.subnet(textOf(request.wanted['podSubnetID']) ?? '')];
      const stray = wanted.find((subnet) => subnet && vnets.length > 0 && !vnets.includes(subnet.virtualNetwork));
      return stray
        ? {
            code: 'InvalidParameter',
            message: 'All subnets assigned to node pools must belong to the same virtual network.',
            target: SUBNET,
          }
        : undefined;
    },
  },
  {
    refuses: 'a delegated subnet',
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error',
    judge: ({ subnet, subnetId = '' }) =>
      subnet && subnet.delegations.length > 0
        ? {
            code: 'SubnetIsDelegated',
            message: `AgentPoolProfile subnet with id ${subnetId} cannot be used as it's a delegated subnet. Please check https://aka.ms/adv-network-prerequest for more details.`,
            target: SUBNET,
          }
        : undefined,
  },
  {
    refuses: 'a pod subnet in some pools and none in others',
    source: 'unknown', // the sentence is quoted in public repositories, its code is not
    judge: (request) => {
      const wanted = !isNothing(request.wanted['podSubnetID']);
      const others = otherPools(request);
      return others.length > 0 && others.some((pool) => hasPodSubnet(pool) !== wanted)
        ? {
            code: 'InvalidParameter',
            message: 'All or none of the agentpools should set podsubnet',
            target: 'agentPoolProfile.podSubnetID',
          }
        : undefined;
    },
  },
  {
    refuses: 'a pod subnet that does not exist',
    source: 'unknown',
    judge: ({ wanted, cloud }) => {
      const id = textOf(wanted['podSubnetID']);
      const target = 'agentPoolProfile.podSubnetID';
      return id !== undefined && !cloud.network.subnet(id)
        ? { code: 'InvalidParameter', message: `The value of parameter ${target} is invalid.`, target }
        : undefined;
    },
  },
  {
    // The rule is documented: https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations
    refuses: 'a subnet outside the VNet ranges that the cluster knows',
    source: 'unknown',
    judge: ({ existing, subnet, cluster }) => {
      const ranges = cluster.rememberedVnetRanges;
      return !existing && subnet && ranges.length > 0 && !areInside(subnet.addressPrefixes, ranges)
        ? {
            code: 'InvalidParameter',
            message: `The subnet ${subnet.name} with CIDR ${subnet.addressPrefixes.join(', ')} is outside of the virtual network address range ${ranges.join(', ')} of the managed cluster.`,
            target: SUBNET,
          }
        : undefined;
    },
  },
  {
    // Which ranges AKS holds the subnet of pods to is disputed; that it is held to those of the nodes is the stricter reading.
    refuses: 'a pod subnet outside the VNet ranges that the cluster knows',
    source: 'unknown',
    judge: ({ existing, cloud, wanted, cluster }) => {
      const pods = cloud.network.subnet(textOf(wanted['podSubnetID']) ?? '');
      const ranges = cluster.rememberedVnetRanges;
      return !existing && pods && ranges.length > 0 && !areInside(pods.addressPrefixes, ranges)
        ? {
            code: 'InvalidParameter',
            message: `The subnet ${pods.name} with CIDR ${pods.addressPrefixes.join(', ')} is outside of the virtual network address range ${ranges.join(', ')} of the managed cluster.`,
            target: 'agentPoolProfile.podSubnetID',
          }
        : undefined;
    },
  },
  {
    refuses: 'the subnet of the API server',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/api-server-vnet-integration
    judge: ({ cluster, subnetId = '' }) => {
      const own = textOf(valueAt(cluster.properties['apiServerAccessProfile'], 'subnetId'));
      return own !== undefined && keyOf(own) === keyOf(subnetId)
        ? { code: 'InvalidParameter', message: `The value of parameter ${SUBNET} is invalid.`, target: SUBNET }
        : undefined;
    },
  },
]);

import { objectOf, textOf, textsOf, valueAt } from '../json.ts';
import { clusterPrincipalId } from '../cloud/access-control.ts';
import { keyOf, sameId } from '../cloud/ids.ts';
import { isIPv4 } from '../cloud/ranges.ts';
import { otherPools } from './pool-request.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

const SUBNET = 'agentPoolProfile.vnetSubnetID';
const POD_SUBNET = 'agentPoolProfile.podSubnetID';
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
const LONGEST_LABEL = 63;
const JOIN = 'Microsoft.Network/virtualNetworks/subnets/join/action';

function isOfVirtualMachines({ wanted }: PoolRequest): boolean {
  return wanted['type'] === 'VirtualMachines';
}

/** Refusals for where a new pool is to lie: region, address family, names, and who puts the nodes there. */
export const placementRefusals = defineRefusals<PoolRequest>([
  {
    // Compute's words for a network of another region.
    refuses: 'a subnet in another region',
    source: 'https://github.com/microsoft/CromwellOnAzure/issues/231',
    judge: ({ cloud, name, existing, subnet, subnetId = '' }) =>
      !existing && subnet && keyOf(subnet.virtualNetwork.location) !== keyOf(cloud.scenario.location)
        ? {
            code: 'InvalidResourceReference',
            message: `Resource ${subnetId} referenced by resource aks-${name}-20461833-vmss was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
            target: SUBNET,
          }
        : undefined,
  },
  {
    refuses: 'a proximity placement group that does not exist',
    source: 'unknown',
    judge: ({ cloud, existing, wanted }) => {
      const id = textOf(wanted['proximityPlacementGroupID']);
      const { proximityPlacementGroups, subscription } = cloud.scenario;
      const ids = Object.entries(proximityPlacementGroups).map(
        ([name, { resourceGroup }]) =>
          `/subscriptions/${subscription.id}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/proximityPlacementGroups/${name}`,
      );
      const target = 'agentPoolProfile.proximityPlacementGroupID';
      return existing || id === undefined || ids.some((each) => sameId(each, id))
        ? undefined
        : { code: 'InvalidParameter', message: `The value of parameter ${target} is invalid.`, target };
    },
  },
  {
    refuses: 'a subnet without an IPv6 prefix in a dual-stack cluster',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/configure-dual-stack#prerequisites
    judge: ({ cluster, existing, subnet }) =>
      !existing &&
      textsOf(objectOf(cluster.properties['networkProfile'])['ipFamilies']).includes('IPv6') &&
      subnet?.addressPrefixes.every(isIPv4) === true
        ? { code: 'InvalidParameter', message: `The subnet ${subnet.name} has no IPv6 address range.`, target: SUBNET }
        : undefined,
  },
  {
    refuses: 'overlay with network names that are too long for labels',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations
    judge: ({ existing, mode, subnet }) => {
      if (existing || mode !== 'overlay' || !subnet) return undefined;
      const names = [subnet.name, subnet.virtualNetwork.name, subnet.virtualNetwork.resourceGroup];
      const long = names.find(({ length }) => length > LONGEST_LABEL);
      return long === undefined
        ? undefined
        : {
            code: 'InvalidParameter',
            message: `The name ${long} has more than ${LONGEST_LABEL} characters and cannot be the value of a label of a node.`,
            target: SUBNET,
          };
    },
  },
  {
    refuses: 'a pod subnet that holds nodes',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet
    judge: (request) => {
      const pods = textOf(request.wanted['podSubnetID']);
      const nodes = [request.wanted, ...otherPools(request).map(({ properties }) => properties)];
      return pods !== undefined && nodes.some((pool) => keyOf(textOf(pool['vnetSubnetID']) ?? '') === keyOf(pods))
        ? { code: 'InvalidParameter', message: `The subnet ${pods} holds nodes.`, target: POD_SUBNET }
        : undefined;
    },
  },
  {
    refuses: 'a VirtualMachines pool in a custom subnet with a system-assigned identity',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#limitations
    judge: (request) =>
      isOfVirtualMachines(request) &&
      request.subnet &&
      valueAt(request.cluster.resource['identity'], 'type') === 'SystemAssigned'
        ? {
            code: 'InvalidParameter',
            message:
              'Clusters using managed identity type SystemAssigned do not support agent pools of type VirtualMachines in a custom subnet.',
            target: SUBNET,
          }
        : undefined,
  },
  {
    refuses: "a VirtualMachines pool in a subnet that the cluster's identity may not join",
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/virtual-machines-node-pools
    judge: (request) => {
      const { cloud, cluster, subnet, subnetId = '' } = request;
      const principal = clusterPrincipalId(cluster);
      if (!isOfVirtualMachines(request) || !subnet || principal === undefined) return undefined;
      return cloud.access.isAllowed(principal, JOIN, subnetId)
        ? undefined
        : {
            status: 403,
            code: 'LinkedAuthorizationFailed',
            message: `The client '${principal}' with object id '${principal}' has permission to perform action 'Microsoft.Network/networkInterfaces/write' on its scope; however, it does not have permission to perform action(s) '${JOIN}' on the linked scope(s) '${subnetId}' (respectively) or the linked scope(s) are invalid.`,
          };
    },
  },
]);

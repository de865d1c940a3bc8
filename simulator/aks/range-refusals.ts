import { isNothing, objectOf, objectsOf, textOf, textsOf, valueAt } from '../json.ts';
import { clusterPrincipalId } from '../cloud/access-control.ts';
import { keyOf } from '../cloud/ids.ts';
import { overlaps } from '../cloud/ranges.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

const SUBNET = 'agentPoolProfile.vnetSubnetID';
const AKS_DELEGATION = 'Microsoft.ContainerService/managedClusters';
/** Names that belong to a service. https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq */
const RESERVED =
  'gatewaysubnet azurefirewallsubnet azurefirewallmanagementsubnet azurebastionsubnet routeserversubnet'.split(' ');

function rangesOf(request: PoolRequest, many: string, one: string): string[] {
  const profile = objectOf(request.cluster.properties['networkProfile']);
  const ranges = textsOf(profile[many]);
  return ranges.length > 0 ? ranges : [textOf(profile[one]) ?? []].flat();
}

/** Refusals for what else is in the subnet, for ranges that meet it, and for kubenet's route tables. */
export const rangeRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'a subnet with resources of another service',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error',
    judge: ({ name, subnet, subnetId = '' }) => {
      const links = [
        ...objectsOf(subnet?.properties['serviceAssociationLinks']),
        ...objectsOf(subnet?.properties['resourceNavigationLinks']),
      ];
      return links.length === 0
        ? undefined
        : {
            code: 'SubnetWithExternalResourcesCannotBeUsedByOtherResources',
            message: `Subnet ${subnetId} referenced by ${name} cannot be used because it contains external resources. The external resources in this subnet are ${links.map(({ id }) => textOf(id) ?? '').join(', ')}. You need to delete these external resources before deploying into this subnet.`,
            target: SUBNET,
          };
    },
  },
  {
    refuses: 'a reserved subnet name',
    source: 'unknown',
    judge: ({ subnet }) =>
      subnet && RESERVED.includes(keyOf(subnet.name))
        ? { code: 'InvalidParameter', message: `The value of parameter ${SUBNET} is invalid.`, target: SUBNET }
        : undefined,
  },
  {
    refuses: 'a pod subnet that is delegated to a service other than AKS',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation
    judge: ({ cloud, wanted }) => {
      const pods = cloud.network.subnet(textOf(wanted['podSubnetID']) ?? '');
      return pods?.delegations.some((service) => keyOf(service) !== keyOf(AKS_DELEGATION)) === true
        ? {
            code: 'SubnetIsDelegated',
            message: `AgentPoolProfile subnet with id ${textOf(wanted['podSubnetID']) ?? ''} cannot be used as it's a delegated subnet. Please check https://aka.ms/adv-network-prerequest for more details.`,
            target: 'agentPoolProfile.podSubnetID',
          }
        : undefined;
    },
  },
  {
    refuses: 'a subnet that overlaps the service CIDR',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
    judge: (request) => {
      const services = rangesOf(request, 'serviceCidrs', 'serviceCidr');
      for (const prefix of request.subnet?.addressPrefixes ?? []) {
        const service = services.find((cidr) => overlaps(cidr, prefix));
        if (service === undefined || request.existing) continue;
        return {
          code: 'ServiceCidrOverlapExistingSubnetsCidr',
          message: `The specified service CIDR ${service} is conflicted with an existing subnet CIDR ${prefix}`,
          target: 'networkProfile.serviceCIDR',
        };
      }
      return undefined;
    },
  },
  {
    refuses: 'a subnet that overlaps the pod CIDR',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning
    judge: (request) => {
      const pods = ['overlay', 'kubenet'].includes(request.mode) ? rangesOf(request, 'podCidrs', 'podCidr') : [];
      const prefixes = request.subnet?.addressPrefixes ?? [];
      const met = pods.find((cidr) => prefixes.some((prefix) => overlaps(cidr, prefix)));
      return met === undefined || request.existing
        ? undefined
        : {
            code: 'InvalidParameter',
            message: `The pod CIDR ${met} overlaps the subnet CIDR ${prefixes.join(', ')}.`,
            target: 'networkProfile.podCIDR',
          };
    },
  },
  {
    refuses: 'kubenet in a subnet with a custom route table and a system-assigned identity',
    source: 'https://github.com/Azure/AKS/issues/2333',
    judge: (request) =>
      hasForeignTable(request) && valueAt(request.cluster.resource['identity'], 'type') === 'SystemAssigned'
        ? {
            code: 'InvalidParameter',
            message:
              'Clusters using managed identity type SystemAssigned do not support bringing your own route table. Please see https://aka.ms/aks/customrt for more information',
          }
        : undefined,
  },
  {
    refuses: "kubenet in a subnet whose route table the cluster's identity may not change",
    source: 'https://github.com/Azure/AKS-Construction/issues/501',
    judge: (request) => {
      const table = request.subnet?.routeTable;
      const principal = clusterPrincipalId(request.cluster);
      if (!hasForeignTable(request) || table === undefined || principal === undefined) return undefined;
      return request.cloud.access.isAllowed(principal, 'Microsoft.Network/routeTables/write', table)
        ? undefined
        : {
            code: 'CustomRouteTableMissingPermission',
            message: `Managed identity or service principle must be given permission to read and write to custom route table ${table}. Please see https://aka.ms/aks/customrt for more information`,
          };
    },
  },
]);

/** Kubenet, and a new pool's subnet has a table that is not the one of the cluster. */
function hasForeignTable({ cluster, existing, mode, subnet }: PoolRequest): boolean {
  if (mode !== 'kubenet' || existing || !subnet || isNothing(subnet.routeTable)) return false;
  return keyOf(subnet.routeTable ?? '') !== keyOf(cluster.routeTable ?? '');
}

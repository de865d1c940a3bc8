import { numberOf, textOf, textsOf, valueAt } from '../json.ts';
import type { Json } from '../json.ts';
import { nodesBySize, skuOf, skusIn, usagesOf, vCPUsByQuota } from '../cloud/compute.ts';
import { keyOf } from '../cloud/ids.ts';
import { addressesIn } from '../cloud/ranges.ts';
import { machinesIn } from '../cloud/machines.ts';
import { reckonedNodes, surgeOf } from './pool-request.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

/** https://learn.microsoft.com/azure/virtual-network/nat-gateway/nat-gateway-resource, and the same for a load balancer. */
const PORTS_OF_ADDRESS = 64_000;

const ADVICE =
  'If you want to increase the quota, please follow this instruction: https://learn.microsoft.com/en-us/azure/quotas/view-quotas. Surge nodes would also consume vcpu quota, please consider use smaller maxSurge or use maxUnavailable to proceed upgrade without surge nodes, details: aka.ms/aks/maxUnavailable.';

/** What the nodes that a pool would get, and those that an upgrade adds for a while, count against each quota. */
function newVCPUs({ cloud, existing, wanted }: PoolRequest): Map<string, number> {
  const there = new Map(existing && nodesBySize(existing).map(([size, nodes]) => [keyOf(size), nodes]));
  const requested = new Map<string, number>();
  for (const { size, count } of machinesIn(wanted)) {
    const missing = count - (there.get(keyOf(size)) ?? 0);
    const nodes = missing > 0 ? missing + surgeOf(wanted, count) : 0;
    for (const [name, vCPUs] of vCPUsByQuota(cloud, wanted, size, nodes))
      requested.set(name, (requested.get(name) ?? 0) + vCPUs);
  }
  return requested;
}

function nodesOf(properties: Json): number {
  const count = reckonedNodes(properties);
  return count + surgeOf(properties, count);
}

/** Refusals for the machines that a pool asks for. */
export const computeRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'a VM size that is not available in the region or to the subscription',
    source: 'https://github.com/Azure/azure-cli/issues/30887',
    judge: ({ cloud, existing, wanted }) => {
      const { scenario } = cloud;
      if (existing || Object.keys(scenario.skus).length === 0) return undefined;
      const isOfLocation = ({ type }: { type: string }): boolean => type === 'Location';
      const size = machinesIn(wanted)
        .map((machines) => machines.size)
        .find((each) => (skuOf(cloud, each)?.restrictions ?? [{ type: 'Location' }]).some(isOfLocation));
      if (size === undefined) return undefined;
      const offered = Object.entries(scenario.skus).flatMap(([name, each]) =>
        each.restrictions.some(isOfLocation) ? [] : [name],
      );
      return {
        code: 'VMSizeNotSupported',
        message: `Virtual Machine size: '${size}' is not supported for subscription ${scenario.subscription.id} in location '${scenario.location}'. The available VM sizes are '${offered.join(',').toLowerCase()}'. Please refer to https://aka.ms/aks-vm-sizes for the details.`,
      };
    },
  },
  {
    refuses: 'a zone in which the VM size is not available',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error',
    judge: ({ cloud, cluster, existing, name, wanted }) => {
      if (existing) return undefined;
      const zonesOf = ({ restrictions, zones }: ReturnType<typeof skusIn>[number]): string[] => {
        const closed = restrictions.flatMap((each) => (each.type === 'Zone' ? each.zones : []));
        return zones.filter((zone) => !closed.includes(zone));
      };
      const asked = textsOf(wanted['availabilityZones']);
      const offered = skusIn(cloud, wanted)
        .map(zonesOf)
        .find((zones) => !asked.every((zone) => zones.includes(zone)));
      const refused = asked.filter((zone) => offered?.includes(zone) === false);
      return offered === undefined
        ? undefined
        : {
            code: 'AvailabilityZoneNotSupported',
            message: `Preflight validation check for resource(s) for container service ${cluster.name} in resource group ${cluster.resourceGroup} failed. Message: The zone(s) '${refused.join(',')}' for resource '${name}' is not supported. The supported zones for location '${cloud.scenario.location}' are '${offered.join("', '")}'`,
          };
    },
  },
  {
    refuses: 'a system pool with too small a VM size',
    source: 'https://github.com/MicrosoftDocs/azure-dev-docs/issues/216',
    judge: ({ cloud, name, wanted }) => {
      const isTooSmall = skusIn(cloud, wanted).some((sku) => sku.vCPUs < 2 || sku.memoryGB < 4);
      return wanted['mode'] === 'System' && isTooSmall
        ? {
            code: 'SystemPoolSkuTooLow',
            message: `System node pool must use VM sku with more than 2 cores and 4GB memory. Nodepool name: ${name}.`,
          }
        : undefined;
    },
  },
  {
    refuses: 'more vCPUs than the remaining quotas, including surge nodes',
    source: 'https://github.com/1ChristianAlex/motordesk/issues/14',
    judge: (request) => {
      const { cloud } = request;
      for (const [name, requested] of newVCPUs(request)) {
        const usage = usagesOf(cloud).find((each) => each.name === name);
        const left = usage ? usage.limit - usage.used : requested;
        if (requested <= left) continue;
        const { location } = cloud.scenario;
        return {
          code: 'ErrCode_InsufficientVCPUQuota',
          message: name.endsWith('Family')
            ? `Insufficient vcpu quota requested ${requested}, remaining ${left} for family ${name} for region ${location}. ${ADVICE}`
            : `Insufficient regional vcpu quota left for location ${location}. left regional vcpu quota ${left}, requested quota ${requested}. ${ADVICE}`,
        };
      }
      return undefined;
    },
  },
  {
    refuses: 'more nodes than the load balancer has outbound ports for',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports',
    judge: ({ cloud, cluster, existing, wanted }) => {
      const profile = valueAt(cluster.properties['networkProfile'], 'loadBalancerProfile');
      const ports = numberOf(valueAt(profile, 'allocatedOutboundPorts')) ?? 0;
      const addresses = valueAt(profile, 'effectiveOutboundIPs');
      // AKS names the IPv6 addresses that it makes with their family, as recorded answers show.
      const ids = Array.isArray(addresses)
        ? addresses.map((address: Json) => textOf(valueAt(address, 'id')) ?? '')
        : ['one'];
      const prefixes = cloud.network.publicIpPrefixes;
      const count = ids
        .filter((id) => !/-ipv6$/i.test(id))
        .map((id) => addressesIn(prefixes.find((prefix) => keyOf(prefix.id) === keyOf(id))?.ipPrefix ?? '0.0.0.0/32'))
        .reduce((sum, each) => sum + each, 0);
      const others = [...cluster.pools.values()].filter((pool) => pool !== existing).map((pool) => pool.properties);
      const nodes = [wanted, ...others].map(nodesOf).reduce((sum, each) => sum + each, 0);
      return ports > 0 && ports * nodes > PORTS_OF_ADDRESS * count
        ? {
            code: 'InvalidLoadBalancerProfileAllocatedOutboundPorts',
            message: `Load balancer profile allocated ports ${ports} is not in an allowable range given the number of nodes and IPs provisioned. Total node count ${nodes} requires ${ports * nodes} ports but only ${PORTS_OF_ADDRESS * count} ports are available given ${count} outbound public IPs. Refer to https://aka.ms/aks/slb-ports for more details.`,
            target: 'networkProfile.loadBalancerProfile.allocatedOutboundPorts',
          }
        : undefined;
    },
  },
]);

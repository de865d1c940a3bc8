import { textOf, textsOf, valueAt } from '../json.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { keyOf } from '../cloud/ids.ts';
import { nodesWanted } from '../cloud/machines.ts';
import { isInside, isIPv4 } from '../cloud/ranges.ts';
import { peeringThatStops, routesOut } from '../cloud/peering-gaps.ts';
import { routeToNowhere, securityRuleThatStops } from '../cloud/reachability.ts';
import type { ClusterState, OperationError, SubnetState } from '../cloud/state.ts';
import type { Json } from '../json.ts';
import { defineRefusals } from './refusals.ts';
import type { Verdict } from './refusals.ts';

/** Nodes that are to come up in a subnet. */
export interface Bootstrap {
  readonly cloud: Cloud;
  readonly cluster: ClusterState;
  readonly subnet: SubnetState;
  /** The ARM `properties` of the pool whose nodes come up. */
  readonly pool: Json;
}

const OUTBOUND =
  'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail';
const API_SERVER =
  'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-k8sapiserverconnfail';
const DNS_LOOKUP = 'https://github.com/Azure/AKS/issues/2171';

function extensionFailed(exitCode: number, name: string, what: string): Verdict {
  return {
    code: 'VMExtensionProvisioningError',
    message: `VM has reported a failure when processing extension 'vmssCSE'. Error message: "Enable failed: failed to execute command: command terminated with exit status=${exitCode}" ${what} Please see https://aka.ms/aks/vmextensionerror_${name} for details.`,
  };
}

function noWayOut(): Verdict {
  return extensionFailed(
    50,
    'outboundconnfail',
    'Unable to establish outbound connection from agents, please make sure your outbound network is configured.',
  );
}

function noApiServer(): Verdict {
  return extensionFailed(
    51,
    'k8sapiserverconnfail',
    'Unable to establish connection from agents to Kubernetes API server.',
  );
}

function outboundTypeOf(cluster: ClusterState): string {
  return textOf(valueAt(cluster.properties['networkProfile'], 'outboundType')) ?? 'loadBalancer';
}

/** The routes by which everything leaves by the subnet's own table. */
function defaultRoutesOf({ cloud, subnet }: Bootstrap): readonly Json[] {
  return routesOut([...(cloud.network.routeTable(subnet.routeTable ?? '')?.routes.values() ?? [])]);
}

/** What nodes fetch from outside goes by a proxy. https://learn.microsoft.com/azure/aks/http-proxy */
function hasProxy({ properties }: ClusterState): boolean {
  const proxy = properties['httpProxyConfig'];
  const url = textOf(valueAt(proxy, 'httpsProxy')) ?? textOf(valueAt(proxy, 'httpProxy'));
  return url !== undefined && valueAt(proxy, 'enabled') !== false;
}

/** Why nodes do not come up in a subnet. Azure finds out by waiting for them, so it says so after long. */
export const bootstrapObstacles = defineRefusals<Bootstrap>([
  {
    refuses: 'nodes whose subnet has no default route, with outbound type userDefinedRouting',
    source: OUTBOUND,
    judge: (bootstrap) =>
      outboundTypeOf(bootstrap.cluster) === 'userDefinedRouting' &&
      defaultRoutesOf(bootstrap).length === 0 &&
      bootstrap.subnet.natGateway === undefined
        ? noWayOut()
        : undefined,
  },
  {
    refuses: 'nodes whose default route drops traffic',
    source: OUTBOUND,
    judge: (bootstrap) =>
      !['none', 'block'].includes(outboundTypeOf(bootstrap.cluster)) &&
      defaultRoutesOf(bootstrap).some((route) => route['nextHopType'] === 'None')
        ? noWayOut()
        : undefined,
  },
  {
    refuses: 'nodes whose NSG denies HTTPS to the internet',
    source: OUTBOUND,
    judge: ({ cloud, cluster, subnet }) =>
      !['none', 'block'].includes(outboundTypeOf(cluster)) &&
      securityRuleThatStops(cloud, { from: subnet, to: 'Internet', protocol: 'Tcp', port: 443 }) !== undefined
        ? // The API server goes past a proxy, and is the only thing that does.
          hasProxy(cluster)
          ? noApiServer()
          : noWayOut()
        : undefined,
  },
  {
    refuses: 'nodes that cannot reach the next hop of their default route through a peering',
    source: OUTBOUND,
    judge: (bootstrap) =>
      defaultRoutesOf(bootstrap).some(
        (route) => peeringThatStops(bootstrap.subnet, textOf(route['nextHopIpAddress']) ?? '') !== undefined,
      )
        ? noWayOut()
        : undefined,
  },
  {
    refuses: 'nodes behind a NAT gateway whose addresses the API server does not allow',
    source: API_SERVER,
    judge: ({ cloud, cluster, subnet }) => {
      const access = cluster.properties['apiServerAccessProfile'];
      const allowed = textsOf(valueAt(access, 'authorizedIPRanges'));
      const gateway = cloud.network.natGateway(subnet.natGateway ?? '');
      if (!gateway || allowed.length === 0 || valueAt(access, 'enablePrivateCluster') === true) return undefined;
      const egress = [
        ...cloud.network.publicIps
          .filter(({ id }) => gateway.publicIps.includes(id))
          .map(({ ipAddress }) => `${ipAddress}/32`),
        ...cloud.network.publicIpPrefixes
          .filter(({ id }) => gateway.publicIpPrefixes.includes(id))
          .map(({ ipPrefix }) => ipPrefix),
      ].filter(isIPv4);
      // Every public address of Azure is in the service tag. https://learn.microsoft.com/azure/aks/api-server-service-tags
      if (allowed.some((range) => /^AzureCloud(\.|$)/.test(range))) return undefined;
      const ranges = allowed.map((range) => (range.includes('/') ? range : `${range}/32`));
      return egress.every((address) => ranges.some((range) => isInside(address, range))) ? undefined : noApiServer();
    },
  },
  {
    refuses: 'nodes whose public IP addresses the API server does not allow',
    source: 'https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations',
    judge: ({ cloud, cluster, subnet, pool }) => {
      const access = cluster.properties['apiServerAccessProfile'];
      const allowed = textsOf(valueAt(access, 'authorizedIPRanges'));
      const isOpen = allowed.length === 0 || valueAt(access, 'enablePrivateCluster') === true;
      if (isOpen || subnet.natGateway !== undefined || pool['enableNodePublicIP'] !== true) return undefined;
      const prefix = cloud.network.publicIpPrefixes.find(({ id }) => id === pool['nodePublicIPPrefixID']);
      return prefix && allowed.includes(prefix.ipPrefix) ? undefined : noApiServer();
    },
  },
  {
    refuses: 'nodes that cannot reach the subnet of the API server',
    source: API_SERVER,
    judge: ({ cloud, cluster, subnet }) => {
      const id = textOf(valueAt(cluster.properties['apiServerAccessProfile'], 'subnetId'));
      const to = id === undefined ? undefined : cloud.network.subnet(id);
      if (!to || keyOf(to.name) === keyOf(subnet.name)) return undefined;
      const isStopped = [443, 4443].some((port) =>
        securityRuleThatStops(cloud, { from: subnet, to, protocol: 'Tcp', port }),
      );
      const isLost = routeToNowhere(cloud, subnet, to) ?? routeToNowhere(cloud, to, subnet);
      return isStopped || isLost !== undefined ? noApiServer() : undefined;
    },
  },
  {
    refuses: 'nodes whose NSG or peering blocks the DNS servers of the VNet',
    source: DNS_LOOKUP,
    judge: ({ cloud, subnet }) => {
      const servers = textsOf(valueAt(subnet.virtualNetwork.properties['dhcpOptions'], 'dnsServers'));
      const isDenied = (address: string): boolean =>
        peeringThatStops(subnet, address) !== undefined ||
        securityRuleThatStops(cloud, { from: subnet, to: { address }, protocol: 'Udp', port: 53 }) !== undefined;
      return servers.length > 0 && servers.every(isDenied)
        ? extensionFailed(
            52,
            'k8sapiserverdnslookupfail',
            "Agents are unable to resolve Kubernetes API server name. It's likely custom DNS server is not correctly configured, please see https://aka.ms/aks/private-cluster#hub-and-spoke-with-custom-dns for more information.",
          )
        : undefined;
    },
  },
]);

/** What keeps the nodes of a pool from coming up; undefined when nothing does. */
export function bootstrapError(cloud: Cloud, cluster: ClusterState, properties: Json): OperationError | undefined {
  const subnet = cloud.network.subnet(textOf(properties['vnetSubnetID']) ?? '');
  if (!subnet || nodesWanted(properties) === 0) return undefined;
  for (const { judge } of bootstrapObstacles) {
    const verdict = judge({ cloud, cluster, subnet, pool: properties });
    if (verdict) return { code: verdict.code, message: verdict.message };
  }
  return undefined;
}

import { textOf, textsOf, valueAt } from '../json.ts';
import { networkModeOf } from './network-mode.ts';
import { areInside } from './ranges.ts';
import { routeToNowhere, securityRuleThatStops } from './reachability.ts';
import type { Networked } from './reachability.ts';
import type { ClusterState, PoolState, SubnetState } from './state.ts';

/** A cloud, as far as its clusters depend on its networks. */
interface Populated extends Networked {
  readonly clusters: readonly ClusterState[];
}

export interface BrokenPool {
  readonly cluster: string;
  readonly pool: string;
  /** Why it does not work, in a sentence. */
  readonly reason: string;
}

/** What every pod asks of the System pools. https://learn.microsoft.com/azure/aks/outbound-rules-control-egress */
const DNS = { protocol: 'Udp', port: 53 } as const;
/** What system pods ask of every node. */
const KUBELET = { protocol: 'Tcp', port: 10250 } as const;

/** What Cilium encrypts between nodes goes by this. https://docs.cilium.io/en/stable/operations/system_requirements/#firewall-rules */
const WIREGUARD = { protocol: 'Udp', port: 51871 } as const;

/**
 * Pools that Azure made without a complaint and that do not work. Azure does not look at security rules and routes when a pool is
 * added; its users see pods without DNS, logs that time out, nodes that never join. One reason for each pool.
 */
export function brokenPools(cloud: Populated): BrokenPool[] {
  return cloud.clusters.flatMap((cluster) =>
    [...cluster.pools.values()]
      .filter((pool) => pool.provisioningState === 'Succeeded' && pool.nodes > 0)
      .flatMap((pool) => {
        const reason = reasonFor(cloud, cluster, pool);
        return reason === undefined ? [] : [{ cluster: cluster.name, pool: pool.name, reason }];
      }),
  );
}

function subnetOf(cloud: Populated, pool: PoolState): SubnetState | undefined {
  return cloud.network.subnet(textOf(pool.properties['vnetSubnetID']) ?? '');
}

function reasonFor(cloud: Populated, cluster: ClusterState, pool: PoolState): string | undefined {
  const subnet = subnetOf(cloud, pool);
  if (!subnet) return undefined;
  // CoreDNS and the tunnel to the control plane run on the System pools.
  const systems = [...cluster.pools.values()]
    .filter((other) => other !== pool && other.properties['mode'] === 'System')
    .flatMap((other) => subnetOf(cloud, other) ?? []);
  for (const system of systems) {
    const reason = reasonBetween(cloud, cluster, pool, subnet, system);
    if (reason !== undefined) return reason;
  }
  return (
    egressReason(cloud, cluster, subnet) ??
    kubenetReason(cluster, subnet) ??
    sharedKubenetReason(cloud, cluster, subnet) ??
    windowsReason(cloud, cluster, pool, subnet)
  );
}

function reasonBetween(
  cloud: Populated,
  cluster: ClusterState,
  pool: PoolState,
  subnet: SubnetState,
  system: SubnetState,
): string | undefined {
  for (const [from, to] of [
    [subnet, system],
    [system, subnet],
  ] as const) {
    const needed = pool.properties['mode'] === 'System' ? [DNS, KUBELET] : from === subnet ? [DNS] : [KUBELET];
    for (const { protocol, port } of isEncrypted(cluster) ? [...needed, WIREGUARD] : needed) {
      const rule = securityRuleThatStops(cloud, { from, to, protocol, port });
      if (rule !== undefined) return `${rule} stops ${protocol} ${port} from ${from.name} to ${to.name}`;
    }
    const pods = podsReason(cloud, cluster, from, to);
    if (pods !== undefined) return pods;
    const route = from === to ? undefined : routeToNowhere(cloud, from, to);
    if (route !== undefined) return `${route} sends packets from ${from.name} to ${to.name} nowhere`;
  }
  return undefined;
}

/** Security groups judge the pods of an overlay by their own addresses. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups */
function podsReason(cloud: Populated, cluster: ClusterState, from: SubnetState, to: SubnetState): string | undefined {
  if (!['overlay', 'kubenet'].includes(networkModeOf(cluster))) return undefined;
  const [podCidr] = textsOf(valueAt(cluster.properties['networkProfile'], 'podCidrs'));
  if (podCidr === undefined) return undefined;
  for (const source of [from, { nodes: from, podCidr }]) {
    const { protocol, port } = DNS;
    const rule = securityRuleThatStops(cloud, { from: source, to: { nodes: to, podCidr }, protocol, port });
    if (rule !== undefined) return `${rule} stops ${protocol} ${port} from ${from.name} to pods on ${to.name}`;
  }
  return undefined;
}

function isEncrypted(cluster: ClusterState): boolean {
  const profile = cluster.properties['networkProfile'];
  return valueAt(profile, 'advancedNetworking', 'security', 'transitEncryption', 'type') === 'WireGuard';
}

function egressReason(cloud: Populated, cluster: ClusterState, subnet: SubnetState): string | undefined {
  const outboundType = valueAt(cluster.properties['networkProfile'], 'outboundType');
  if (outboundType === 'none' || outboundType === 'block') return undefined;
  const rule = securityRuleThatStops(cloud, { from: subnet, to: 'Internet', protocol: 'Tcp', port: 443 });
  return rule === undefined ? undefined : `${rule} stops Tcp 443 from ${subnet.name} to the Internet`;
}

/** https://github.com/Azure/AKS/issues/1500 */
function kubenetReason(cluster: ClusterState, subnet: SubnetState): string | undefined {
  return networkModeOf(cluster) === 'kubenet' && subnet.routeTable === undefined
    ? `${subnet.name} has no route table, so its pods do not reach pods on other nodes`
    : undefined;
}

/** One route table cannot route for two clusters. https://learn.microsoft.com/azure/aks/configure-kubenet#limitations */
function sharedKubenetReason(cloud: Populated, cluster: ClusterState, subnet: SubnetState): string | undefined {
  if (networkModeOf(cluster) !== 'kubenet') return undefined;
  const other = cloud.clusters
    .filter((each) => each !== cluster)
    .find((each) => [...each.pools.values()].some((pool) => pool.nodes > 0 && subnetOf(cloud, pool) === subnet));
  return (
    other &&
    `${subnet.name} holds nodes of cluster ${other.name} too, and its route table serves one kubenet cluster alone`
  );
}

/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations */
function windowsReason(cloud: Populated, cluster: ClusterState, pool: PoolState, own: SubnetState): string | undefined {
  const { osType, windowsProfile } = pool.properties;
  const isFlat = ['node-subnet', 'pod-subnet'].includes(networkModeOf(cluster));
  if (osType !== 'Windows' || !isFlat || valueAt(windowsProfile, 'disableOutboundNat') === true) return undefined;
  const unknown = [...cluster.pools.values()]
    .flatMap((other) => subnetOf(cloud, other) ?? [])
    .find((subnet) => subnet !== own && !areInside(subnet.addressPrefixes, pool.vnetRangesAtBuild));
  return unknown && `its nodes SNAT traffic to ${unknown.name}, which they do not know as part of the VNet`;
}

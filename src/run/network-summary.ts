import { hasPodRange, networkMode, type NetworkMode } from '../network/network-mode.ts';
import type { Cluster } from '../resources/cluster.ts';
import type { VirtualNetwork } from '../resources/network.ts';
import { objectOf, textOf } from '../values/json.ts';
import { idKey, nameOfId } from '../values/resource-id.ts';
import type { Situation } from './situation.ts';

/** What a network engineer asks of a cluster and of the subnets of its new pools: names and ranges, as text. */
export interface NetworkSummary {
  /** `Azure CNI Overlay, Cilium data plane`. */
  readonly mode: string;
  readonly outboundType: string;
  /** Empty where pods take addresses of a subnet, or of a plugin that AKS does not know. */
  readonly podCidrs: readonly string[];
  readonly serviceCidrs: readonly string[];
  readonly dnsServiceIp?: string;
  /** Of the VNet; empty for Azure's own. Undefined where the VNet was not read. */
  readonly dnsServers?: readonly string[];
  readonly subnets: readonly SubnetSummary[];
}

/** Names; undefined for none. */
export interface SubnetSummary {
  readonly name: string;
  readonly networkSecurityGroup?: string;
  readonly routeTable?: string;
  readonly natGateway?: string;
  readonly delegations: readonly string[];
}

/** The network of the last look; undefined where the cluster was not read. */
export function networkSummaryOf({
  snapshot,
  pools,
}: Pick<Situation, 'snapshot' | 'pools'>): NetworkSummary | undefined {
  const { cluster, agentPools, vnet } = snapshot;
  if (!cluster.ok) return undefined;
  const { outboundType, podCidrs, serviceCidrs, raw } = cluster.value;
  const wanted = pools.map((pool) => pool.wanted);
  const mode = networkMode(cluster.value, [...(agentPools.ok ? agentPools.value : []), ...wanted]);
  const ids = new Set(
    wanted.flatMap(({ vnetSubnetId, podSubnetId }) => [vnetSubnetId, podSubnetId].flatMap((id) => id ?? [])).map(idKey),
  );
  return {
    mode: modeText(mode, cluster.value),
    outboundType,
    podCidrs: hasPodRange(mode) ? podCidrs : [],
    serviceCidrs,
    dnsServiceIp: textOf(objectOf(objectOf(raw['properties'])['networkProfile'])['dnsServiceIP']),
    dnsServers: vnet.ok ? vnet.value.dnsServers : undefined,
    subnets: vnet.ok ? subnetSummaries(vnet.value, ids) : [],
  };
}

function subnetSummaries(vnet: VirtualNetwork, ids: ReadonlySet<string>): readonly SubnetSummary[] {
  return vnet.subnets
    .filter(({ id }) => ids.has(idKey(id)))
    .map(({ name, networkSecurityGroupId, routeTableId, natGatewayId, delegations }) => ({
      name,
      networkSecurityGroup: nameOf(networkSecurityGroupId),
      routeTable: nameOf(routeTableId),
      natGateway: nameOf(natGatewayId ?? vnet.defaultNatGatewayId),
      delegations,
    }));
}

function nameOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : nameOfId(id);
}

/** As Microsoft's pages call them. https://learn.microsoft.com/azure/aks/concepts-network-cni-overview */
const MODES: Readonly<Record<NetworkMode, string>> = {
  'node-subnet': 'Azure CNI Node Subnet',
  'overlay': 'Azure CNI Overlay',
  'kubenet': 'kubenet',
  'pod-subnet': 'Azure CNI Pod Subnet',
  'none': 'no plugin of AKS (bring your own CNI)',
};

function modeText(mode: NetworkMode, { networkDataplane }: Pick<Cluster, 'networkDataplane'>): string {
  return `${MODES[mode]}${networkDataplane === 'cilium' ? ', Cilium data plane' : ''}`;
}

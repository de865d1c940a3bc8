import { textOf } from '../json.ts';
import type { Random } from '../random.ts';
import type { PeeringScenario, SubnetScenario } from '../scenario/network.ts';
import type { Scenario } from '../scenario/schema.ts';
import { keyOf, networkId, subnetPathOf } from './ids.ts';
import type {
  ClusterState,
  NatGatewayState,
  NetworkSecurityGroupState,
  PeeringState,
  PublicIpPrefixState,
  PublicIpState,
  RouteTableState,
  SubnetState,
  VirtualNetworkState,
} from './state.ts';

type Named = { readonly id: string; readonly name: string };

/** The resources of Microsoft.Network, found by name or by id. */
export class Network {
  virtualNetworks: readonly VirtualNetworkState[];
  networkSecurityGroups: readonly NetworkSecurityGroupState[];
  routeTables: readonly RouteTableState[];
  natGateways: readonly NatGatewayState[];
  publicIps: readonly PublicIpState[];
  publicIpPrefixes: readonly PublicIpPrefixState[];

  constructor(scenario: Scenario, random: Random) {
    const idOf = (resourceGroup: string, type: string, name: string): string =>
      networkId(scenario.subscription.id, resourceGroup, type, name);
    const build = <Described extends { resourceGroup: string }>(
      type: string,
      all: Record<string, Described>,
    ): { id: string; name: string; resourceGroup: string; described: Described }[] =>
      Object.entries(all).map(([name, described]) => {
        const { resourceGroup } = described;
        return { id: idOf(resourceGroup, type, name), name, resourceGroup, described };
      });

    this.networkSecurityGroups = build('networkSecurityGroups', scenario.networkSecurityGroups).map(
      ({ described, ...resource }) => ({
        ...resource,
        properties: described.properties,
        securityRules: new Map(Object.entries(described.securityRules)),
      }),
    );
    this.routeTables = build('routeTables', scenario.routeTables).map(({ described, ...resource }) => ({
      ...resource,
      properties: described.properties,
      routes: new Map(Object.entries(described.routes)),
    }));
    this.publicIps = build('publicIPAddresses', scenario.publicIps).map(({ described, ...resource }) => {
      const { properties, ipAddress } = described;
      return { ...resource, properties, ipAddress };
    });
    this.publicIpPrefixes = build('publicIPPrefixes', scenario.publicIpPrefixes).map(({ described, ...resource }) => {
      const { properties, ipPrefix } = described;
      return { ...resource, properties, ipPrefix };
    });
    this.natGateways = build('natGateways', scenario.natGateways).map(({ described, ...resource }) => ({
      ...resource,
      properties: described.properties,
      sku: described.sku,
      zones: described.zones,
      publicIps: idsOf(this.publicIps, described.publicIps),
      publicIpPrefixes: idsOf(this.publicIpPrefixes, described.publicIpPrefixes),
    }));
    this.virtualNetworks = build('virtualNetworks', scenario.virtualNetworks).map(({ described, ...resource }) => {
      const { addressPrefixes, provisioningState, properties, location = scenario.location } = described;
      const subnets = new Map<string, SubnetState>();
      const peerings = Object.entries(described.peerings).map(([name, peering]) => peeringOf(scenario, name, peering));
      const { securityAdminRules } = described;
      const state = { securityAdminRules, addressPrefixes, provisioningState, properties, location, subnets, peerings };
      const vnet = { ...resource, ...state, etag: random.guid() };
      for (const [name, subnet] of Object.entries(described.subnets)) {
        subnets.set(keyOf(name), this.#buildSubnet(vnet, name, subnet));
      }
      return vnet;
    });
  }

  virtualNetwork(nameOrId: string): VirtualNetworkState | undefined {
    return find(this.virtualNetworks, nameOrId);
  }

  networkSecurityGroup(nameOrId: string): NetworkSecurityGroupState | undefined {
    return find(this.networkSecurityGroups, nameOrId);
  }

  routeTable(nameOrId: string): RouteTableState | undefined {
    return find(this.routeTables, nameOrId);
  }

  natGateway(nameOrId: string): NatGatewayState | undefined {
    return find(this.natGateways, nameOrId);
  }

  /** The subnet with an id; undefined when the text is no subnet's id or there is none. */
  subnet(id: string): SubnetState | undefined {
    const path = subnetPathOf(id);
    if (!path) return undefined;
    const vnetId = networkId(path.subscription, path.resourceGroup, 'virtualNetworks', path.virtualNetwork);
    return this.virtualNetwork(vnetId)?.subnets.get(keyOf(path.subnet));
  }

  /** Takes away what lies in a resource group, and what subnets elsewhere say of it. */
  deleteGroup(group: string): void {
    const staying = <Resource extends { readonly resourceGroup: string }>(all: readonly Resource[]): Resource[] =>
      all.filter(({ resourceGroup }) => keyOf(resourceGroup) !== keyOf(group));
    this.virtualNetworks = staying(this.virtualNetworks);
    this.networkSecurityGroups = staying(this.networkSecurityGroups);
    this.routeTables = staying(this.routeTables);
    this.natGateways = staying(this.natGateways);
    this.publicIps = staying(this.publicIps);
    this.publicIpPrefixes = staying(this.publicIpPrefixes);
    for (const subnet of this.virtualNetworks.flatMap(({ subnets }) => [...subnets.values()])) {
      subnet.networkSecurityGroup = find(this.networkSecurityGroups, subnet.networkSecurityGroup)?.id;
      subnet.routeTable = find(this.routeTables, subnet.routeTable)?.id;
      subnet.natGateway = find(this.natGateways, subnet.natGateway)?.id;
    }
  }

  /** The VNets that the cluster's pools lie in: one, unless a scenario says otherwise; none for a managed VNet. */
  virtualNetworksOfCluster(cluster: ClusterState): VirtualNetworkState[] {
    const subnets = [...cluster.pools.values()]
      .flatMap((pool) => [pool.properties['vnetSubnetID'], pool.properties['podSubnetID']])
      .map((id) => this.subnet(textOf(id) ?? ''));
    return [...new Set(subnets.flatMap((subnet) => (subnet ? [subnet.virtualNetwork] : [])))];
  }

  rangesOfCluster(cluster: ClusterState): string[] {
    return this.virtualNetworksOfCluster(cluster).flatMap((vnet) => [...vnet.addressPrefixes]);
  }

  #buildSubnet(virtualNetwork: VirtualNetworkState, name: string, described: SubnetScenario): SubnetState {
    const idOf = (found: Named | undefined, wanted: string | undefined): string | undefined => {
      if (wanted !== undefined && !found) throw new Error(`The scenario has no ${wanted}, which subnet ${name} names.`);
      return found?.id;
    };
    const { networkSecurityGroup, routeTable, natGateway } = described;
    return {
      name,
      virtualNetwork,
      addressPrefixes:
        described.addressPrefixes ?? (described.addressPrefix === undefined ? [] : [described.addressPrefix]),
      provisioningState: described.provisioningState,
      networkSecurityGroup: idOf(find(this.networkSecurityGroups, networkSecurityGroup), networkSecurityGroup),
      routeTable: idOf(find(this.routeTables, routeTable), routeTable),
      natGateway: idOf(find(this.natGateways, natGateway), natGateway),
      delegations: described.delegations,
      occupied: described.occupied,
      properties: described.properties,
    };
  }
}

function find<Resource extends Named>(
  resources: readonly Resource[],
  nameOrId: string | undefined,
): Resource | undefined {
  if (nameOrId === undefined) return undefined;
  const key = keyOf(nameOrId);
  return resources.find(({ id, name }) => keyOf(nameOrId.startsWith('/') ? id : name) === key);
}

/** The ids of resources that a scenario names; what is an id already stays. */
function idsOf(resources: readonly Named[], names: readonly string[]): string[] {
  return names.map((name) => {
    const id = name.startsWith('/') ? name : find(resources, name)?.id;
    if (id === undefined) throw new Error(`The scenario has no ${name}.`);
    return id;
  });
}

function peeringOf(scenario: Scenario, name: string, described: PeeringScenario): PeeringState {
  const { remoteVirtualNetwork: remote, ...peering } = described;
  const group = scenario.virtualNetworks[remote]?.resourceGroup;
  const { id } = scenario.subscription;
  const remoteVirtualNetwork =
    group === undefined ? remote.replaceAll('{subscription}', id) : networkId(id, group, 'virtualNetworks', remote);
  return { name, remoteVirtualNetwork, ...peering };
}

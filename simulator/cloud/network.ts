import { textOf } from '../json.ts';
import type { Random } from '../random.ts';
import type { Scenario, SubnetScenario } from '../scenario/schema.ts';
import { keyOf, networkId, subnetPathOf } from './ids.ts';
import type {
  ClusterState,
  NatGatewayState,
  NetworkSecurityGroupState,
  RouteTableState,
  SubnetState,
  VirtualNetworkState,
} from './state.ts';

type Named = { readonly id: string; readonly name: string };

/** The resources of Microsoft.Network, found by name or by id. */
export class Network {
  readonly virtualNetworks: readonly VirtualNetworkState[];
  readonly networkSecurityGroups: readonly NetworkSecurityGroupState[];
  readonly routeTables: readonly RouteTableState[];
  readonly natGateways: readonly NatGatewayState[];

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
    this.natGateways = build('natGateways', scenario.natGateways).map(({ described, ...resource }) => ({
      ...resource,
      properties: described.properties,
    }));
    this.virtualNetworks = build('virtualNetworks', scenario.virtualNetworks).map(({ described, ...resource }) => {
      const { addressPrefixes, provisioningState, properties } = described;
      const subnets = new Map<string, SubnetState>();
      const vnet = { ...resource, addressPrefixes, provisioningState, properties, etag: random.guid(), subnets };
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

import { ipConfigurationIds, subnetId } from './addresses.ts';
import { clusterId, keyOf, sameId } from './ids.ts';
import type { Network } from './network.ts';
import type { ClusterState, SubnetState } from './state.ts';
import { objectsOf, textOf, valueAt } from '../json.ts';

interface Used {
  readonly network: Network;
  readonly clusters: readonly ClusterState[];
  readonly scenario: { readonly subscription: { readonly id: string } };
}

/** What holds a subnet, by ids: addresses of nodes and others, the links of services, and clusters whose API server is in it. */
export function usersOfSubnet({ clusters, scenario }: Used, subnet: SubnetState): string[] {
  const links = [
    ...objectsOf(subnet.properties['serviceAssociationLinks']),
    ...objectsOf(subnet.properties['resourceNavigationLinks']),
  ].map(({ id }) => textOf(id) ?? `${subnetId(subnet)}/serviceAssociationLinks/link`);
  const { id } = scenario.subscription;
  const servers = clusters.filter(({ properties }) => {
    const own = textOf(valueAt(properties['apiServerAccessProfile'], 'subnetId'));
    return own !== undefined && sameId(own, subnetId(subnet));
  });
  return [
    ...ipConfigurationIds(subnet, clusters, id),
    ...links,
    ...servers.map(({ resourceGroup, name }) => clusterId(id, resourceGroup, name)),
  ];
}

/** What of a resource group something outside of it uses, as `Microsoft.Network/TYPE/NAME`. */
export function referencesFromOutside(cloud: Used, group: string): string[] {
  const { network, clusters } = cloud;
  const isOutside = (resourceGroup: string): boolean => keyOf(resourceGroup) !== keyOf(group);
  const outer = clusters.filter(({ resourceGroup }) => isOutside(resourceGroup));
  const subnets = network.virtualNetworks
    .filter(({ resourceGroup }) => isOutside(resourceGroup))
    .flatMap((vnet) => [...vnet.subnets.values()]);
  const isNamed = ({ id }: { readonly id: string }): boolean =>
    subnets.some(({ networkSecurityGroup, routeTable, natGateway }) =>
      [networkSecurityGroup, routeTable, natGateway].some((named) => named !== undefined && sameId(named, id)),
    );
  const held = network.virtualNetworks
    .filter(({ resourceGroup }) => !isOutside(resourceGroup))
    .filter((vnet) =>
      [...vnet.subnets.values()].some((subnet) => usersOfSubnet({ ...cloud, clusters: outer }, subnet).length > 0),
    );
  const inGroup = <Resource extends { readonly resourceGroup: string }>(all: readonly Resource[]): Resource[] =>
    all.filter(({ resourceGroup }) => !isOutside(resourceGroup));
  return [
    ...held.map(({ name }) => `Microsoft.Network/virtualNetworks/${name}`),
    ...inGroup(network.networkSecurityGroups)
      .filter(isNamed)
      .map(({ name }) => `Microsoft.Network/networkSecurityGroups/${name}`),
    ...inGroup(network.routeTables)
      .filter(isNamed)
      .map(({ name }) => `Microsoft.Network/routeTables/${name}`),
    ...inGroup(network.natGateways)
      .filter(isNamed)
      .map(({ name }) => `Microsoft.Network/natGateways/${name}`),
  ];
}

import { numberOf, objectOf, objectsOf, stringsOf, textOf, wordOf, type JsonObject } from '../values/json.ts';
import { idKey } from '../values/resource-id.ts';
import { parsePeerings, type Peering } from './peerings.ts';

export interface Subnet {
  readonly id: string;
  readonly name: string;
  readonly provisioningState: string;
  /** CIDR blocks, IPv4 and IPv6. */
  readonly addressPrefixes: readonly string[];
  readonly networkSecurityGroupId?: string;
  readonly routeTableId?: string;
  readonly natGatewayId?: string;
  /** The services that the subnet is delegated to: `Microsoft.ContainerInstance/containerGroups`. */
  readonly delegations: readonly string[];
  /** Ids of what has an address in the subnet. Azure writes those of scale sets in capitals. */
  readonly ipConfigurationIds: readonly string[];
  readonly privateEndpointIds: readonly string[];
  /** The services that have put something of theirs into the subnet that keeps others out: `AzureKubernetesService`. */
  readonly externalResources: readonly string[];
  readonly applicationGatewayIpConfigurationIds: readonly string[];
  /** `Microsoft.Storage`. */
  readonly serviceEndpoints: readonly string[];
}

export interface VirtualNetwork {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly provisioningState: string;
  readonly addressPrefixes: readonly string[];
  readonly subnets: readonly Subnet[];
  readonly peerings: readonly Peering[];
  /** Empty: Azure's own. */
  readonly dnsServers: readonly string[];
  /**
   * A NAT gateway of SKU StandardV2 that serves every subnet without one of its own. Azure's pages differ on it.
   * https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks/get, `defaultPublicNatGateway`
   */
  readonly defaultNatGatewayId?: string;
}

/** How full a subnet is, by `idKey` of the subnet; a subnet for which Azure does not know (-1) is missing. */
export type SubnetUsages = ReadonlyMap<string, { readonly used: number; readonly limit: number }>;

export interface SecurityRule {
  readonly name: string;
  readonly priority: number;
  readonly direction: 'Inbound' | 'Outbound';
  readonly access: 'Allow' | 'Deny';
  /** `*`, `Tcp`, `Udp`, `Icmp`, `Esp`, `Ah`. */
  readonly protocol: string;
  /** CIDR blocks, addresses, service tags or `*`. */
  readonly sources: readonly string[];
  readonly sourcePorts: readonly string[];
  readonly destinations: readonly string[];
  readonly destinationPorts: readonly string[];
  /** It names application security groups, whose members ARM does not list. */
  readonly hasApplicationSecurityGroups: boolean;
  /** One of the six that every group ends with. */
  readonly isDefault: boolean;
}

export interface NetworkSecurityGroup {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly SecurityRule[];
}

export interface Route {
  readonly name: string;
  /** A CIDR block or a service tag. */
  readonly addressPrefix: string;
  /** `VirtualNetworkGateway`, `VnetLocal`, `Internet`, `VirtualAppliance`, `None`. */
  readonly nextHopType: string;
  readonly nextHopIpAddress?: string;
}

export interface RouteTable {
  readonly id: string;
  readonly name: string;
  /** Routes that a gateway learns by BGP are routes of its subnets too. */
  readonly isPropagated: boolean;
  readonly routes: readonly Route[];
}

export function parseVirtualNetwork(body: JsonObject): VirtualNetwork {
  const properties = objectOf(body['properties']);
  return {
    id: textOf(body['id']) ?? '',
    name: textOf(body['name']) ?? '',
    location: textOf(body['location']) ?? '',
    provisioningState: textOf(properties['provisioningState']) ?? '',
    addressPrefixes: stringsOf(objectOf(properties['addressSpace'])['addressPrefixes']),
    subnets: objectsOf(properties['subnets']).map(parseSubnet),
    peerings: parsePeerings(properties),
    dnsServers: stringsOf(objectOf(properties['dhcpOptions'])['dnsServers']),
    defaultNatGatewayId: textOf(objectOf(properties['defaultPublicNatGateway'])['id']),
  };
}

function parseSubnet(body: JsonObject): Subnet {
  const properties = objectOf(body['properties']);
  const prefixes = stringsOf(properties['addressPrefixes']);
  const prefix = textOf(properties['addressPrefix']);
  return {
    id: textOf(body['id']) ?? '',
    name: textOf(body['name']) ?? '',
    provisioningState: textOf(properties['provisioningState']) ?? '',
    addressPrefixes: prefixes.length > 0 ? prefixes : prefix === undefined ? [] : [prefix],
    networkSecurityGroupId: textOf(objectOf(properties['networkSecurityGroup'])['id']),
    routeTableId: textOf(objectOf(properties['routeTable'])['id']),
    natGatewayId: textOf(objectOf(properties['natGateway'])['id']),
    delegations: objectsOf(properties['delegations']).flatMap(
      (delegation) => textOf(objectOf(delegation['properties'])['serviceName']) ?? textOf(delegation['name']) ?? [],
    ),
    ipConfigurationIds: textsIn(properties, 'ipConfigurations', 'id'),
    privateEndpointIds: textsIn(properties, 'privateEndpoints', 'id'),
    externalResources: [
      ...textsIn(properties, 'serviceAssociationLinks', 'name'),
      ...textsIn(properties, 'resourceNavigationLinks', 'name'),
    ],
    applicationGatewayIpConfigurationIds: textsIn(properties, 'applicationGatewayIPConfigurations', 'id'),
    serviceEndpoints: textsIn(properties, 'serviceEndpoints', 'service'),
  };
}

/** https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks/list-usage */
export function parseUsages(body: JsonObject): SubnetUsages {
  const usages = new Map<string, { used: number; limit: number }>();
  for (const row of objectsOf(body['value'])) {
    const id = textOf(row['id']);
    const used = numberOf(row['currentValue']);
    const limit = numberOf(row['limit']);
    if (id !== undefined && used !== undefined && limit !== undefined && used >= 0 && limit >= 0)
      usages.set(idKey(id), { used, limit });
  }
  return usages;
}

/** The rules in the order in which Azure applies them: by priority, the default rules last. */
export function parseNetworkSecurityGroup(body: JsonObject): NetworkSecurityGroup {
  const properties = objectOf(body['properties']);
  const own = objectsOf(properties['securityRules']).map((rule) => parseSecurityRule(rule, false));
  const defaults = objectsOf(properties['defaultSecurityRules']).map((rule) => parseSecurityRule(rule, true));
  return {
    id: textOf(body['id']) ?? '',
    name: textOf(body['name']) ?? '',
    rules: [...own, ...defaults].sort((left, right) => left.priority - right.priority),
  };
}

export function parseRouteTable(body: JsonObject): RouteTable {
  return {
    id: textOf(body['id']) ?? '',
    name: textOf(body['name']) ?? '',
    isPropagated: objectOf(body['properties'])['disableBgpRoutePropagation'] !== true,
    routes: objectsOf(objectOf(body['properties'])['routes']).map((route) => {
      const properties = objectOf(route['properties']);
      const nextHop = textOf(properties['nextHopIpAddress']);
      return {
        name: textOf(route['name']) ?? '',
        addressPrefix: textOf(properties['addressPrefix']) ?? '',
        nextHopType: textOf(properties['nextHopType']) ?? '',
        nextHopIpAddress: nextHop,
      };
    }),
  };
}

function parseSecurityRule(body: JsonObject, isDefault: boolean): SecurityRule {
  const properties = objectOf(body['properties']);
  return {
    name: textOf(body['name']) ?? '',
    priority: numberOf(properties['priority']) ?? Number.MAX_SAFE_INTEGER,
    direction: wordOf(properties['direction'], ['Inbound', 'Outbound']) === 'Outbound' ? 'Outbound' : 'Inbound',
    access: wordOf(properties['access'], ['Allow', 'Deny']) === 'Allow' ? 'Allow' : 'Deny',
    protocol: textOf(properties['protocol']) ?? '*',
    sources: bothForms(properties, 'sourceAddressPrefix', 'sourceAddressPrefixes'),
    sourcePorts: bothForms(properties, 'sourcePortRange', 'sourcePortRanges'),
    destinations: bothForms(properties, 'destinationAddressPrefix', 'destinationAddressPrefixes'),
    destinationPorts: bothForms(properties, 'destinationPortRange', 'destinationPortRanges'),
    hasApplicationSecurityGroups:
      objectsOf(properties['sourceApplicationSecurityGroups']).length > 0 ||
      objectsOf(properties['destinationApplicationSecurityGroups']).length > 0,
    isDefault,
  };
}

function textsIn(properties: JsonObject, list: string, field: string): readonly string[] {
  return objectsOf(properties[list]).flatMap((entry) => textOf(entry[field]) ?? []);
}

/** A rule carries one value or several; Azure then leaves the other form out or empty. */
function bothForms(properties: JsonObject, one: string, several: string): readonly string[] {
  const single = textOf(properties[one]);
  return [...(single === undefined ? [] : [single]), ...stringsOf(properties[several])];
}

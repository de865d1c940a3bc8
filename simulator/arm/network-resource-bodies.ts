import { subnetId } from '../cloud/addresses.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { keyOf } from '../cloud/ids.ts';
import { defaultSecurityRules } from '../cloud/security-rules.ts';
import type {
  NatGatewayState,
  NetworkSecurityGroupState,
  PublicIpPrefixState,
  PublicIpState,
  RouteTableState,
  SubnetState,
} from '../cloud/state.ts';
import { isNothing, textsOf, without } from '../json.ts';
import type { Json } from '../json.ts';

type NetworkResource = {
  readonly id: string;
  readonly name: string;
  readonly location?: string;
  readonly tags?: Json;
  readonly properties: Json;
};

/** Of everything that has no changes of its own here. */
const ETAG = 'W/"0a0b0c0d-0000-4000-a000-000000000000"';

/** What a rule says in one member or in a list beside it, never in both; of an address instead by groups of interfaces. */
const ONE_OR_MANY = [
  ['sourcePortRange', 'sourcePortRanges'],
  ['destinationPortRange', 'destinationPortRanges'],
  ['sourceAddressPrefix', 'sourceAddressPrefixes', 'sourceApplicationSecurityGroups'],
  ['destinationAddressPrefix', 'destinationAddressPrefixes', 'destinationApplicationSecurityGroups'],
] as const;

export function securityRuleBody(
  group: NetworkSecurityGroupState,
  kind: 'securityRules' | 'defaultSecurityRules',
  name: string,
  { provisioningState = 'Succeeded', protocol = '*', ...properties }: Json,
): Json {
  const places = ONE_OR_MANY.map(([one, many, groups]) => {
    const list = textsOf(properties[many]);
    const isGroups = groups !== undefined && properties[groups] !== undefined;
    return { ...(list.length > 0 || isGroups ? {} : { [one]: properties[one] ?? '*' }), [many]: list };
  });
  return {
    name,
    id: `${group.id}/${kind}/${name}`,
    etag: ETAG,
    type: `Microsoft.Network/networkSecurityGroups/${kind}`,
    properties: Object.assign(
      { provisioningState, protocol },
      without(properties, ...ONE_OR_MANY.flatMap(([one, many]) => [one, many])),
      ...places,
    ) as Json,
  };
}

/** The rules that every group has, which nobody can change. */
export function defaultSecurityRuleBodies(group: NetworkSecurityGroupState): Json[] {
  return Object.entries(defaultSecurityRules).map(([name, rule]) =>
    securityRuleBody(group, 'defaultSecurityRules', name, rule),
  );
}

export function securityGroupBody(cloud: Cloud, group: NetworkSecurityGroupState): Json {
  return resourceBody(cloud, 'networkSecurityGroups', group, {
    securityRules: [...group.securityRules].map(([name, rule]) => securityRuleBody(group, 'securityRules', name, rule)),
    defaultSecurityRules: defaultSecurityRuleBodies(group),
    ...subnetsThatName(cloud, group, ({ networkSecurityGroup }) => networkSecurityGroup),
  });
}

export function routeBody(table: RouteTableState, name: string, properties: Json): Json {
  return {
    name,
    id: `${table.id}/routes/${name}`,
    etag: ETAG,
    properties: { provisioningState: 'Succeeded', hasBgpOverride: false, ...properties },
    type: 'Microsoft.Network/routeTables/routes',
  };
}

export function routeTableBody(cloud: Cloud, table: RouteTableState): Json {
  const routes = [...table.routes].map(([name, properties]) => routeBody(table, name, properties));
  const named = subnetsThatName(cloud, table, ({ routeTable }) => routeTable);
  return resourceBody(cloud, 'routeTables', table, { disableBgpRoutePropagation: false, routes, ...named });
}

/** Azure lists the subnets that a resource is attached to; none when it is to none. */
function subnetsThatName(
  cloud: Cloud,
  { id }: NetworkResource,
  named: (subnet: SubnetState) => string | undefined,
): { readonly subnets?: readonly Json[] } {
  const subnets = cloud.network.virtualNetworks
    .flatMap((vnet) => [...vnet.subnets.values()])
    .filter((subnet) => keyOf(named(subnet) ?? '') === keyOf(id));
  return subnets.length === 0 ? {} : { subnets: subnets.map((subnet) => ({ id: subnetId(subnet) })) };
}

export function natGatewayBody(cloud: Cloud, gateway: NatGatewayState): Json {
  const references = (ids: readonly string[]): Json[] => ids.map((id) => ({ id }));
  const { publicIps, publicIpPrefixes } = gateway;
  return {
    ...resourceBody(cloud, 'natGateways', gateway, {
      idleTimeoutInMinutes: 4,
      ...(publicIps.length > 0 ? { publicIpAddresses: references(publicIps) } : {}),
      ...(publicIpPrefixes.length > 0 ? { publicIpPrefixes: references(publicIpPrefixes) } : {}),
      ...subnetsThatName(cloud, gateway, ({ natGateway }) => natGateway),
    }),
    sku: { name: gateway.sku, tier: 'Regional' },
    ...(gateway.zones.length > 0 ? { zones: gateway.zones } : {}),
  };
}

export function publicIpBody(cloud: Cloud, address: PublicIpState): Json {
  return {
    ...resourceBody(cloud, 'publicIPAddresses', address, {
      ipAddress: address.ipAddress,
      publicIPAddressVersion: address.ipAddress.includes(':') ? 'IPv6' : 'IPv4',
      publicIPAllocationMethod: 'Static',
      idleTimeoutInMinutes: 4,
      ipTags: [],
    }),
    sku: { name: 'Standard', tier: 'Regional' },
  };
}

export function publicIpPrefixBody(cloud: Cloud, prefix: PublicIpPrefixState): Json {
  return {
    ...resourceBody(cloud, 'publicIPPrefixes', prefix, {
      prefixLength: Number(prefix.ipPrefix.split('/')[1]),
      publicIPAddressVersion: prefix.ipPrefix.includes(':') ? 'IPv6' : 'IPv4',
      ipPrefix: prefix.ipPrefix,
      ipTags: [],
    }),
    sku: { name: 'Standard', tier: 'Regional' },
  };
}

/** A resource of Microsoft.Network, as far as all of them are alike. */
function resourceBody(cloud: Cloud, type: string, resource: NetworkResource, properties: Json): Json {
  return {
    name: resource.name,
    id: resource.id,
    etag: ETAG,
    type: `Microsoft.Network/${type}`,
    location: resource.location ?? cloud.scenario.location,
    ...(isNothing(resource.tags) ? {} : { tags: resource.tags }),
    properties: {
      provisioningState: 'Succeeded',
      resourceGuid: '0a0b0c0d-0000-4000-a000-000000000000',
      ...properties,
      ...resource.properties,
    },
  };
}

import { numberOf, objectOf, objectsOf, stringsOf, textOf, type JsonObject } from '../values/json.ts';

/**
 * A rule of a virtual network manager, as it holds for a VNet. It comes before security groups: `AlwaysAllow` and `Deny` end the matter,
 * `Allow` leaves it to them. https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins
 */
export interface SecurityAdminRule {
  readonly name: string;
  readonly priority: number;
  readonly direction: 'Inbound' | 'Outbound';
  readonly access: 'Allow' | 'AlwaysAllow' | 'Deny';
  /** `Any`, `Tcp`, `Udp`, `Icmp`, `Esp`, `Ah`. */
  readonly protocol: string;
  /** CIDR blocks, service tags or `*`. */
  readonly sources: readonly string[];
  readonly sourcePorts: readonly string[];
  readonly destinations: readonly string[];
  readonly destinationPorts: readonly string[];
}

/** https://learn.microsoft.com/rest/api/networkmanager/list-network-manager-effective-security-admin-rules */
export function parseSecurityAdminRules(body: JsonObject): readonly SecurityAdminRule[] {
  return objectsOf(body['value']).map((rule) => {
    const properties = objectOf(rule['properties']);
    const access = textOf(properties['access'])?.toLowerCase();
    return {
      name: textOf(rule['id'])?.split('/').at(-1) ?? textOf(rule['name']) ?? '',
      priority: numberOf(properties['priority']) ?? Number.MAX_SAFE_INTEGER,
      direction: textOf(properties['direction'])?.toLowerCase() === 'outbound' ? 'Outbound' : 'Inbound',
      access: access === 'deny' ? 'Deny' : access === 'alwaysallow' ? 'AlwaysAllow' : 'Allow',
      protocol: textOf(properties['protocol']) ?? 'Any',
      sources: prefixesOf(properties, 'sources'),
      sourcePorts: portsOf(properties, 'sourcePortRanges'),
      destinations: prefixesOf(properties, 'destinations'),
      destinationPorts: portsOf(properties, 'destinationPortRanges'),
    };
  });
}

function prefixesOf(properties: JsonObject, side: string): readonly string[] {
  const prefixes = objectsOf(properties[side]).flatMap(({ addressPrefix }) => textOf(addressPrefix) ?? []);
  return prefixes.length > 0 ? prefixes : ['*'];
}

/** Azure writes all ports as one range. */
function portsOf(properties: JsonObject, field: string): readonly string[] {
  const ports = stringsOf(properties[field]);
  return ports.length > 0 ? ports : ['*'];
}

import { objectOf, objectsOf, textOf, type JsonObject } from '../values/json.ts';

/** A NAT gateway. https://learn.microsoft.com/rest/api/nat-gateway/nat-gateways/get */
export interface NatGateway {
  readonly id: string;
  readonly name: string;
  readonly provisioningState: string;
  /** The public addresses, and the ranges of them, that it sends with. */
  readonly publicIpIds: readonly string[];
  /** IPv4 and IPv6 addresses and prefixes lie in fields of their own; these are the ranges. */
  readonly publicIpPrefixIds: readonly string[];
}

export function parseNatGateway(body: JsonObject): NatGateway {
  const properties = objectOf(body['properties']);
  const idsAt = (...fields: readonly string[]): readonly string[] =>
    fields.flatMap((field) => objectsOf(properties[field]).flatMap((reference) => textOf(reference['id']) ?? []));
  return {
    id: textOf(body['id']) ?? '',
    name: textOf(body['name']) ?? '',
    provisioningState: textOf(properties['provisioningState']) ?? '',
    publicIpIds: idsAt('publicIpAddresses', 'publicIpAddressesV6'),
    publicIpPrefixIds: idsAt('publicIpPrefixes', 'publicIpPrefixesV6'),
  };
}

import { objectOf, objectsOf, stringsOf, textOf, type JsonObject } from '../values/json.ts';

/** A NAT gateway. https://learn.microsoft.com/rest/api/nat-gateway/nat-gateways/get */
export interface NatGateway {
  readonly id: string;
  readonly name: string;
  readonly provisioningState: string;
  /** `Standard` or `StandardV2`; undefined where Azure does not say. */
  readonly sku?: string;
  /** The zones that it lies in: one at most for `Standard`, which Azure places by itself where there is none. */
  readonly zones?: readonly string[];
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
    sku: textOf(objectOf(body['sku'])['name']),
    zones: stringsOf(body['zones']),
    publicIpIds: idsAt('publicIpAddresses', 'publicIpAddressesV6'),
    publicIpPrefixIds: idsAt('publicIpPrefixes', 'publicIpPrefixesV6'),
  };
}

import { objectOf, textOf, type JsonObject } from '../values/json.ts';

/**
 * A public IP address, or a public IP prefix, which is a range of them.
 * https://learn.microsoft.com/rest/api/virtualnetwork/public-ip-addresses/get
 */
export interface PublicIpAddress {
  /** An address or a CIDR block; undefined while Azure has given it none. */
  readonly range?: string;
}

/** The id is that of a prefix, which stands for as many addresses as its length says. */
export function namesPrefix(id: string): boolean {
  return /\/publicIPPrefixes\/[^/]+$/i.test(id);
}

export function parsePublicIpAddress(body: JsonObject): PublicIpAddress {
  const properties = objectOf(body['properties']);
  const range = textOf(properties['ipAddress']) ?? textOf(properties['ipPrefix']);
  return { range };
}

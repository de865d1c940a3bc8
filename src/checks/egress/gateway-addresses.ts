import type { NatGateway } from '../../resources/nat-gateways.ts';
import { azCommand, placeOptions } from '../../values/az-command.ts';

export function hasAddress({ publicIpIds, publicIpPrefixIds }: NatGateway): boolean {
  return publicIpIds.length + publicIpPrefixIds.length > 0;
}

/** `NAT gateway gw has 1 public IP address and 0 public IP prefixes.` */
export function addressesInWords({ name, publicIpIds, publicIpPrefixIds }: NatGateway): string {
  const addresses = publicIpIds.length === 1 ? '1 public IP address' : `${publicIpIds.length} public IP addresses`;
  const prefixes =
    publicIpPrefixIds.length === 1 ? '1 public IP prefix' : `${publicIpPrefixIds.length} public IP prefixes`;
  return `NAT gateway ${name} has ${addresses} and ${prefixes}.`;
}

/** Adds a public IP address that the reader fills in. */
export function addAddressCommand({ id, name }: NatGateway): string {
  return `${azCommand('network nat gateway update', { ...placeOptions(id), name })} --public-ip-addresses "$PUBLIC_IP"`;
}

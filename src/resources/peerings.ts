import { objectOf, objectsOf, stringsOf, textOf, type JsonObject } from '../values/json.ts';

/** A peering with another VNet. https://learn.microsoft.com/rest/api/virtualnetwork/virtual-network-peerings/get */
export interface Peering {
  readonly name: string;
  readonly remoteVnetId: string;
  /** `Initiated`, `Connected` or `Disconnected`. */
  readonly state: string;
  /** `FullyInSync`, `RemoteNotInSync`, `LocalNotInSync` or `LocalAndRemoteNotInSync`; undefined where Azure does not say. */
  readonly syncLevel?: string;
  /** Routes that the other VNet's gateway learns by BGP are routes here too. */
  readonly usesRemoteGateways: boolean;
  /** The ranges of the other VNet. */
  readonly remoteAddressPrefixes: readonly string[];
  /** The ranges of this VNet that the other side knows; undefined where Azure does not say. */
  readonly localAddressPrefixes?: readonly string[];
  /**
   * Only these subnets of this VNet are peered; undefined where the whole VNet is.
   * https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering
   */
  readonly localSubnetNames?: readonly string[];
}

/** The peerings in the `properties` of a VNet. */
export function parsePeerings(properties: JsonObject): readonly Peering[] {
  return objectsOf(properties['virtualNetworkPeerings']).map((peering) => {
    const own = objectOf(peering['properties']);
    const syncLevel = textOf(own['peeringSyncLevel']);
    // What the peering knows of the other side; what the other side says of itself today where that is missing.
    const known = stringsOf(objectOf(own['remoteAddressSpace'])['addressPrefixes']);
    const today = stringsOf(objectOf(own['remoteVirtualNetworkAddressSpace'])['addressPrefixes']);
    const local = stringsOf(objectOf(own['localAddressSpace'])['addressPrefixes']);
    return {
      name: textOf(peering['name']) ?? '',
      remoteVnetId: textOf(objectOf(own['remoteVirtualNetwork'])['id']) ?? '',
      state: textOf(own['peeringState']) ?? '',
      syncLevel,
      usesRemoteGateways: own['useRemoteGateways'] === true,
      remoteAddressPrefixes: known.length > 0 ? known : today,
      ...(local.length > 0 ? { localAddressPrefixes: local } : {}),
      ...(own['peerCompleteVnets'] === false ? { localSubnetNames: stringsOf(own['localSubnetNames']) } : {}),
    };
  });
}

import { textOf, textsOf, valueAt } from '../json.ts';
import type { Json } from '../json.ts';
import { areInside, isInside, isIPv4 } from './ranges.ts';
import type { PeeringState, SubnetState } from './state.ts';

/**
 * The peering that does not let a subnet through to an address behind it, as `to-hub is Disconnected`; undefined where one does, or where
 * none holds the address. https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview
 */
export function peeringThatStops(subnet: SubnetState, address: string): string | undefined {
  const { virtualNetwork: vnet } = subnet;
  const holds = (prefixes: readonly string[]): boolean =>
    prefixes.some((prefix) => isIPv4(prefix) && isInside(`${address}/32`, prefix));
  if (address === '' || !isIPv4(address) || holds(vnet.addressPrefixes)) return undefined;
  const reasons = vnet.peerings
    .filter(({ remoteAddressPrefixes }) => holds(remoteAddressPrefixes))
    .map((peering) => gapOf(peering, subnet));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function gapOf(
  { name, peeringState, peeringSyncLevel, properties }: PeeringState,
  subnet: SubnetState,
): string | undefined {
  if (peeringState !== 'Connected') return `${name} is ${peeringState}`;
  if (properties['peerCompleteVnets'] === false && !textsOf(properties['localSubnetNames']).includes(subnet.name))
    return `${name} has no subnet ${subnet.name}`;
  const isStale = ['RemoteNotInSync', 'LocalAndRemoteNotInSync'].includes(peeringSyncLevel);
  const known = textsOf(valueAt(properties['localAddressSpace'], 'addressPrefixes'));
  return isStale && known.length > 0 && !areInside(subnet.addressPrefixes, known)
    ? `${name} is ${peeringSyncLevel}`
    : undefined;
}

/** The routes that lead everything out: one for all addresses, or two for a half each. */
export function routesOut(routes: readonly Json[]): readonly Json[] {
  const to = (prefix: string): readonly Json[] => routes.filter((route) => textOf(route['addressPrefix']) === prefix);
  const whole = to('0.0.0.0/0');
  if (whole.length > 0) return whole;
  const [low, high] = [to('0.0.0.0/1'), to('128.0.0.0/1')];
  return low.length > 0 && high.length > 0 ? [...low, ...high] : [];
}

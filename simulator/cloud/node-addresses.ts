import { Address4, Address6 } from 'ip-address';
import { textOf, textsOf, valueAt } from '../json.ts';
import type { Json } from '../json.ts';
import { addressesPerNode } from './addresses.ts';
import { keyOf } from './ids.ts';
import { networkModeOf } from './network-mode.ts';
import { isIPv4, rangeOf } from './ranges.ts';
import type { ClusterState, PoolState, SubnetState } from './state.ts';

/** Azure keeps the first addresses of a subnet. https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq */
const FIRST = 4;

/** The addresses of one node in its subnet, as AKS lists those of a machine: of each family that the cluster has, the primary one. */
export function nodeAddresses(
  cluster: ClusterState,
  pool: PoolState,
  subnet: SubnetState | undefined,
  node: number,
): Json[] {
  if (subnet === undefined) return [];
  const offset =
    FIRST + addressesBefore(cluster, pool) + node * addressesPerNode(networkModeOf(cluster), pool.properties);
  const families = textsOf(valueAt(cluster.properties['networkProfile'], 'ipFamilies'));
  const hasIPv6 = families.some((family) => keyOf(family) === 'ipv6');
  return subnet.addressPrefixes
    .filter((prefix) => isIPv4(prefix) || hasIPv6)
    .map((prefix) => ({ family: isIPv4(prefix) ? 'IPv4' : 'IPv6', ip: addressAt(prefix, offset) }));
}

/** What the pools that were made before take of the same subnet. */
function addressesBefore(cluster: ClusterState, pool: PoolState): number {
  const subnetOf = ({ properties }: PoolState): string => keyOf(textOf(properties['vnetSubnetID']) ?? '');
  const pools = [...cluster.pools.values()];
  return pools
    .slice(0, pools.indexOf(pool))
    .filter((other) => subnetOf(other) === subnetOf(pool))
    .reduce((sum, other) => sum + other.nodes * addressesPerNode(networkModeOf(cluster), other.properties), 0);
}

function addressAt(prefix: string, offset: number): string {
  const at = rangeOf(prefix).first + BigInt(offset);
  return isIPv4(prefix) ? Address4.fromBigInt(at).correctForm() : Address6.fromBigInt(at).correctForm();
}

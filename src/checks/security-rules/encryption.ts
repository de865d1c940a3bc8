import type { Cluster } from '../../resources/cluster.ts';
import { objectOf, textOf } from '../../values/json.ts';
import type { Ports } from '../../network/traffic.ts';

/** https://docs.cilium.io/en/stable/operations/system_requirements/#firewall-rules */
export const WIREGUARD: Ports = [{ protocol: 'Udp', port: 51_871 }];

/** Traffic between pods on different nodes is encrypted. https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts */
export function isEncrypted({ raw }: Cluster): boolean {
  const network = objectOf(objectOf(raw['properties'])['networkProfile']);
  const advanced = objectOf(network['advancedNetworking']);
  const type = textOf(objectOf(objectOf(advanced['security'])['transitEncryption'])['type']);
  return advanced['enabled'] !== false && type?.toLowerCase() === 'wireguard';
}

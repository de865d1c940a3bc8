import type { Cluster } from '../../src/resources/cluster.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { SecurityRule, VirtualNetwork } from '../../src/resources/network.ts';
import { aCluster, aSecurityGroup, aSecurityRule, aSubnet, aVnet, byId, networkId, NODE_SUBNET } from '../builders.ts';

/** A rule that denies everything that comes in, unless the test says otherwise. */
export const DENY: Partial<SecurityRule> = { name: 'deny', priority: 200, access: 'Deny' };

/** A group on one of the two subnets: 10.1.1.0/24 of the other pool, and the new 10.1.2.0/24. */
export function withRules(
  rules: readonly Partial<SecurityRule>[],
  {
    on = 'subnet2',
    cluster = NODE_SUBNET,
    vnet = {},
  }: {
    readonly on?: 'subnet1' | 'subnet2';
    readonly cluster?: Partial<Cluster>;
    readonly vnet?: Partial<VirtualNetwork>;
  } = {},
): { readonly facts: Partial<Facts> } {
  const group = (name: string): { readonly networkSecurityGroupId?: string } =>
    name === on ? { networkSecurityGroupId: networkId('networkSecurityGroups', 'nsg1') } : {};
  const subnets = [
    aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], ...group('subnet1') }),
    aSubnet({ ...group('subnet2') }),
    ...(vnet.subnets ?? []),
  ];
  return {
    facts: {
      cluster: aCluster(cluster),
      vnet: aVnet({ ...vnet, subnets }),
      networkSecurityGroups: byId(aSecurityGroup(rules.map((rule) => aSecurityRule(rule)))),
    },
  };
}

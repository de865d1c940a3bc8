import type { AgentPool } from '../../src/resources/agent-pool.ts';
import type { Cluster } from '../../src/resources/cluster.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { SecurityRule, Subnet } from '../../src/resources/network.ts';
import {
  aCluster,
  anAgentPool,
  aSecurityGroup,
  aSecurityRule,
  aSubnet,
  aVnet,
  byId,
  networkId,
  NODE_SUBNET,
  subnetId,
} from '../builders.ts';

/** The pools beside the one that is asked for in `subnet2` (10.1.2.0/24): `pool1` of mode System, and a user pool. */
export const SYSTEM_POOL = anAgentPool();
export const USER_POOL = anAgentPool({ name: 'pool3', mode: 'User', vnetSubnetId: subnetId('subnet3') });

/**
 * `subnet1` (10.1.1.0/24) of the system pool, the new `subnet2` (10.1.2.0/24) and `subnet3` (10.1.3.0/24) of a user pool, with these
 * rules on the subnet that is named.
 */
export function withUserPool(
  rules: readonly Partial<SecurityRule>[],
  {
    on = 'subnet2',
    cluster = NODE_SUBNET,
    pools = [SYSTEM_POOL, USER_POOL],
    more = [],
    prefixes = {},
  }: {
    readonly on?: string;
    readonly cluster?: Partial<Cluster>;
    readonly pools?: readonly AgentPool[];
    readonly more?: readonly Subnet[];
    /** What replaces the range of a subnet. */
    readonly prefixes?: Readonly<Record<string, readonly string[]>>;
  } = {},
): { readonly facts: Partial<Facts> } {
  const subnet = (given: Subnet): Subnet => ({
    ...given,
    addressPrefixes: prefixes[given.name] ?? given.addressPrefixes,
    ...(given.name === on ? { networkSecurityGroupId: networkId('networkSecurityGroups', 'nsg1') } : {}),
  });
  return {
    facts: {
      cluster: aCluster(cluster),
      agentPools: pools,
      vnet: aVnet({
        addressPrefixes: ['10.1.0.0/16', 'fd00:1::/48'],
        subnets: [
          aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
          aSubnet(),
          aSubnet({ name: 'subnet3', addressPrefixes: ['10.1.3.0/24'] }),
          ...more,
        ].map(subnet),
      }),
      networkSecurityGroups: byId(aSecurityGroup(rules.map((rule) => aSecurityRule(rule)))),
    },
  };
}

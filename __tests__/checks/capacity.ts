import type { AgentPool } from '../../src/resources/agent-pool.ts';
import type { Cluster } from '../../src/resources/cluster.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { PoolRequest } from '../../src/pool/pool-request.ts';
import { aCluster, anAgentPool, aPoolRequest, aSubnet, aVnet, NODE_SUBNET, subnetId, usagesOf } from '../builders.ts';

/** A case about room: the subnet, how full it is, what the cluster is and what is asked for. */
export interface Room {
  readonly prefix: string;
  readonly used?: number;
  readonly limit?: number;
  readonly cluster?: Partial<Cluster>;
  readonly wanted?: Partial<AgentPool>;
  readonly existing?: Partial<AgentPool>;
  readonly ipConfigurationIds?: readonly string[];
  readonly others?: readonly AgentPool[];
}

export const FLAT = NODE_SUBNET;

/** The facts and the request of a case. */
export function inRoom({
  prefix,
  used,
  limit = 251,
  cluster,
  wanted,
  existing,
  ipConfigurationIds = [],
  others = [],
}: Room): {
  readonly facts: Partial<Facts>;
  readonly pools: readonly PoolRequest[];
} {
  const there = existing && anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2'), ...existing });
  return {
    facts: {
      cluster: aCluster(cluster),
      vnet: aVnet({
        subnets: [
          aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
          aSubnet({ addressPrefixes: [prefix], ipConfigurationIds }),
        ],
      }),
      agentPools: [anAgentPool(), ...others, ...(there ? [there] : [])],
      usages: used === undefined ? new Map() : usagesOf([subnetId('subnet2'), used, limit]),
    },
    pools: [aPoolRequest({ existing: there, ...(wanted === undefined ? {} : { wanted }) })],
  };
}

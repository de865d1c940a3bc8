import { objectOf, textOf } from '../values/json.ts';
import type { AgentPool } from './agent-pool.ts';

/** Every node of the pool has a public address of its own. https://learn.microsoft.com/azure/aks/use-node-public-ips */
export interface NodePublicIps {
  /** The prefix that they are taken from; undefined where AKS makes them one by one. */
  readonly prefixId?: string;
}

/** Undefined for a pool whose nodes have none, which is the default. */
export function nodePublicIpsOf({ raw }: Pick<AgentPool, 'raw'>): NodePublicIps | undefined {
  const properties = objectOf(raw['properties']);
  return properties['enableNodePublicIP'] === true
    ? { prefixId: textOf(properties['nodePublicIPPrefixID']) }
    : undefined;
}

import type { AgentPool, Cluster } from './cluster.ts';
import type { NetworkSecurityGroup, RouteTable, SubnetUsages, VirtualNetwork } from './network.ts';

/** Why a fact is not there. */
export interface Unread {
  readonly ok: false;
  /** What could not be read, with its id where one is known. */
  readonly what: string;
  /**
   * `missing`: Azure says 404. `forbidden`: 403. `unreachable`: no good answer in time. `unknown`: another fact, from which its id
   * would follow, is not there or does not name it.
   */
  readonly reason: 'missing' | 'forbidden' | 'unreachable' | 'unknown';
  /** Azure's code and words, or ours. */
  readonly message: string;
  /** The action that the caller lacks, for `forbidden`: `Microsoft.Network/virtualNetworks/read`. */
  readonly permission?: string;
}

/** The answer to one question to Azure. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | Unread;

/** Each by `idKey` of its id; one that could not be read says why. */
export type ById<Value> = ReadonlyMap<string, Read<Value>>;

/** What the checks judge, by name. A check names those that it uses, and gets these and no others. */
export interface Facts {
  /** Whether what the run cannot do without was found; always there, so that a check can say that it was not. */
  readonly lookups: { readonly cluster: Read<Cluster>; readonly vnet: Read<VirtualNetwork> };
  readonly cluster: Cluster;
  readonly agentPools: readonly AgentPool[];
  /** The VNet that the wanted subnets lie in, with its subnets. */
  readonly vnet: VirtualNetwork;
  readonly usages: SubnetUsages;
  /** The network security groups of the wanted subnets and of those that the cluster's pools lie in. */
  readonly networkSecurityGroups: ById<NetworkSecurityGroup>;
  /** The route tables of the same subnets. */
  readonly routeTables: ById<RouteTable>;
}

export type FactName = keyof Facts;

/** What was read in a round: every fact, or why it is not there. */
export type Snapshot = { readonly [Name in FactName]: Read<Facts[Name]> };

import { numberOf, objectOf, objectsOf, textOf, wordOf, type JsonObject } from '../values/json.ts';
import { parseMachineScale, type MachinesOfSize } from './machines.ts';
import { provisioningErrorOf } from './provisioning.ts';

/** An AKS node pool; `raw` is the body as Azure sent it. */
export interface AgentPool {
  readonly id: string;
  readonly name: string;
  readonly provisioningState: string;
  readonly provisioningError?: string;
  readonly powerState: string;
  /** `System`, `User`, `Gateway`, or `ManagedSystem` for a pool that AKS runs itself. */
  readonly mode: string;
  readonly osType: string;
  /**
   * `Standard_D4s_v5`, in the case in which it was asked for; undefined while AKS has not chosen one. `machinesOf` knows pools
   * of several sizes too.
   */
  readonly vmSize?: string;
  /** Of a pool of type VirtualMachines, the sizes that its profile names. */
  readonly machines?: readonly MachinesOfSize[];
  /** `VirtualMachineScaleSets`, `AvailabilitySet` or `VirtualMachines`. */
  readonly type: string;
  /** The nodes of all sizes, and so with the limits below. */
  readonly count: number;
  readonly isAutoscaled: boolean;
  readonly minCount?: number;
  readonly maxCount?: number;
  readonly maxPods: number;
  /** A number of nodes or a percentage: `1`, `33%`. */
  readonly maxSurge?: string;
  readonly maxUnavailable?: string;
  readonly vnetSubnetId?: string;
  readonly podSubnetId?: string;
  /** `DynamicIndividual` or `StaticBlock`. */
  readonly podIpAllocationMode?: string;
  readonly kubernetesVersion: string;
  readonly currentKubernetesVersion: string;
  readonly nodeImageVersion: string;
  readonly eTag?: string;
  readonly raw: JsonObject;
}

/** https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update */
const MODES = ['System', 'User', 'Gateway', 'ManagedSystem'];
const OS_TYPES = ['Linux', 'Windows'];
const POOL_TYPES = ['VirtualMachineScaleSets', 'AvailabilitySet', 'VirtualMachines'];
const POD_IP_ALLOCATION_MODES = ['DynamicIndividual', 'StaticBlock'];
/** Of clusters too. */
export const POWER_STATES = ['Running', 'Stopped'];

/** Reads a pool from the answer of the agentPools API, or from a body that is about to be sent there. */
export function parseAgentPool(body: JsonObject): AgentPool {
  const properties = objectOf(body['properties']);
  const upgrade = objectOf(properties['upgradeSettings']);
  const version = textOf(properties['orchestratorVersion']) ?? '';
  return {
    id: textOf(body['id']) ?? '',
    name: textOf(body['name']) ?? '',
    provisioningState: textOf(properties['provisioningState']) ?? '',
    provisioningError: provisioningErrorOf(properties),
    powerState: wordOf(objectOf(properties['powerState'])['code'], POWER_STATES) ?? 'Running',
    mode: wordOf(properties['mode'], MODES) ?? 'User',
    osType: wordOf(properties['osType'], OS_TYPES) ?? 'Linux',
    vmSize: textOf(properties['vmSize']),
    type: wordOf(properties['type'], POOL_TYPES) ?? 'VirtualMachineScaleSets',
    count: numberOf(properties['count']) ?? 0,
    isAutoscaled: properties['enableAutoScaling'] === true,
    minCount: numberOf(properties['minCount']),
    maxCount: numberOf(properties['maxCount']),
    ...parseMachineScale(properties),
    maxPods: numberOf(properties['maxPods']) ?? 0,
    maxSurge: textOf(upgrade['maxSurge']),
    maxUnavailable: textOf(upgrade['maxUnavailable']),
    vnetSubnetId: textOf(properties['vnetSubnetID']),
    podSubnetId: textOf(properties['podSubnetID']),
    podIpAllocationMode: wordOf(properties['podIPAllocationMode'], POD_IP_ALLOCATION_MODES),
    kubernetesVersion: version,
    currentKubernetesVersion: textOf(properties['currentOrchestratorVersion']) ?? version,
    nodeImageVersion: textOf(properties['nodeImageVersion']) ?? '',
    eTag: textOf(properties['eTag']),
    raw: body,
  };
}

export function parseAgentPools(body: JsonObject): readonly AgentPool[] {
  return objectsOf(body['value']).map(parseAgentPool);
}

/** System pods run on the pool: it is in mode System, or AKS runs it itself for them. */
export function isSystemPool({ mode }: Pick<AgentPool, 'mode'>): boolean {
  return mode === 'System' || mode === 'ManagedSystem';
}

/** The nodes that a pool may grow to: AKS counts `maxCount` for an autoscaled pool. */
export function largestNodeCount(pool: AgentPool): number {
  return pool.isAutoscaled ? (pool.maxCount ?? pool.count) : pool.count;
}

/** The machines of a pool, by their sizes: one size but for pools of type VirtualMachines. Empty where no size is known. */
export function machinesOf(pool: AgentPool): readonly MachinesOfSize[] {
  const { vmSize, count } = pool;
  if (pool.machines !== undefined) return pool.machines;
  return vmSize === undefined ? [] : [{ vmSize, count, largestCount: largestNodeCount(pool) }];
}

/** The sizes of a pool's machines that are known, each once. */
export function vmSizesOf(pool: AgentPool): readonly string[] {
  const sizes = machinesOf(pool).flatMap(({ vmSize }) => vmSize ?? []);
  return sizes.filter((size, at) => sizes.findIndex((other) => other.toLowerCase() === size.toLowerCase()) === at);
}

import { parseAgentPool, type AgentPool } from '../resources/agent-pool.ts';
import type { Cluster } from '../resources/cluster.ts';
import { parseMachineScale } from '../resources/machines.ts';
import type { PoolInput } from './pool-input.ts';
import { mergeObjects, numberOf, objectOf, type JsonObject } from '../values/json.ts';
import { defaultMaxPods, networkMode } from '../network/network-mode.ts';
import { defaultNodeCount, withValueAt, writableBody } from './pool-body.ts';
import { poolChanges, willBeAutoscaled, type Change, type Difference } from './pool-diff.ts';
import { isResting } from '../resources/provisioning.ts';
import { clusterIdOf, sameId } from '../values/resource-id.ts';
import { clusterVnetId, fullSubnetId } from './subnet-reference.ts';

/** A requested pool together with the existing one: the subject of the checks and of the decision. */
export interface PoolRequest {
  readonly name: string;
  /** The ARM id that the pool has, or will have. */
  readonly id: string;
  /** The full id of the subnet; undefined while it cannot be known (a short form, and the cluster's VNet is unknown). */
  readonly subnetId: string | undefined;
  readonly podSubnetId: string | undefined;
  /** What the user said, subnets included, as ARM `properties`. */
  readonly given: JsonObject;
  /**
   * The pool as it will be when the run is done: what the user set, laid over what exists, or over the defaults of a new pool.
   */
  readonly wanted: AgentPool;
  readonly existing: AgentPool | undefined;
  /** Where what the user said differs from what exists; empty for a new pool. */
  readonly differences: readonly Difference[];
  /** `update-existing` is set. */
  readonly mayUpdate: boolean;
  /** It does not exist, or this run added it: what is to be said of a new pool is still to be said. */
  readonly isNew: boolean;
  /** The names of the pools whose nodes this run built anew after it added this one. */
  readonly reimagedSince: readonly string[];
}

/** What the user said of the pools and of the cluster that they are for. */
export interface PoolsWanted {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly clusterName: string;
  readonly pools: readonly PoolInput[];
  readonly updateExisting: boolean;
}

/** Every requested pool together with the existing one, in the order of the inputs. What was not read is undefined. */
export function makePoolRequests(
  inputs: PoolsWanted,
  cluster: Cluster | undefined,
  pools: readonly AgentPool[] | undefined,
): readonly PoolRequest[] {
  const vnetId = clusterVnetId(cluster, pools ?? []);
  const clusterId = clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName);
  return inputs.pools.map((input) => {
    const existing = pools?.find((pool) => sameId(pool.name, input.name));
    const subnetId = fullSubnetId(input.subnet, vnetId);
    const podSubnetId = input.podSubnet && fullSubnetId(input.podSubnet, vnetId);
    const given: JsonObject = {
      ...input.given,
      // A key without a value would be compared with what exists.
      ...(subnetId === undefined ? {} : { vnetSubnetID: subnetId }),
      ...(podSubnetId === undefined ? {} : { podSubnetID: podSubnetId }),
    };
    const id = existing?.id ?? `${clusterId}/agentPools/${input.name}`;
    const changes = existing === undefined ? [] : poolChanges(given, existing);
    const body =
      existing === undefined
        ? { id, name: input.name, properties: mergeObjects(defaultsFor(input, cluster, pools ?? []), given) }
        : withChanges(existing, changes, willBeAutoscaled(given, existing));
    return {
      name: input.name,
      id,
      subnetId,
      podSubnetId,
      given,
      wanted: parseAgentPool(body),
      existing,
      differences: changes.map(({ difference }) => difference),
      mayUpdate: inputs.updateExisting,
      isNew: existing === undefined,
      reimagedSince: [],
    };
  });
}

/** The defaults that are sent for a new pool; everything else is left to AKS. */
function defaultsFor(input: PoolInput, cluster: Cluster | undefined, pools: readonly AgentPool[]): JsonObject {
  const { given } = input;
  const least = given['enableAutoScaling'] === true ? numberOf(given['minCount']) : undefined;
  return {
    // AKS rejects a new pool without a count, autoscaled or not (https://github.com/Azure/azure-service-operator/issues/3220), except for
    // a pool in which each size has its own count.
    ...(parseMachineScale(given) === undefined ? { count: least ?? defaultNodeCount(given) } : {}),
    mode: 'User',
    type: 'VirtualMachineScaleSets',
    osType: 'Linux',
    ...(cluster === undefined ? {} : { maxPods: defaultMaxPodsFor(input, cluster, pools) }),
  };
}

/** In a flat network, each pool decides whether its pods use a separate subnet. */
function defaultMaxPodsFor(input: PoolInput, cluster: Cluster, pools: readonly AgentPool[]): number {
  const mode = networkMode(cluster, pools);
  const isFlat = mode === 'node-subnet' || mode === 'pod-subnet';
  if (!isFlat) return defaultMaxPods(mode);
  return defaultMaxPods(input.podSubnet === undefined ? 'node-subnet' : 'pod-subnet');
}

function withChanges(existing: AgentPool, changes: readonly Change[], isAutoscaled: boolean): JsonObject {
  const changed = changes.reduce(
    (body, { path, value }) => withValueAt(body, ['properties', ...path], value),
    existing.raw,
  );
  if (isAutoscaled === existing.isAutoscaled) return changed;
  if (isAutoscaled) return withCountInLimits(changed);
  // A pool that is not autoscaled has no limits; AKS refuses them.
  return ['minCount', 'maxCount'].reduce((body, name) => withValueAt(body, ['properties', name], undefined), changed);
}

/** AKS refuses a count outside of the limits with which the autoscaler begins. */
function withCountInLimits(body: JsonObject): JsonObject {
  const { count, minCount, maxCount } = objectOf(body['properties']);
  const [least = 0, most = Infinity, present] = [numberOf(minCount), numberOf(maxCount), numberOf(count)];
  return present === undefined
    ? body
    : withValueAt(body, ['properties', 'count'], Math.min(Math.max(present, least), most));
}

/** What a run does with a pool; `put-again`: it exists, and its last operation failed; `none`: nothing is to change, or may change. */
export type PoolChange = 'add' | 'put-again' | 'update' | 'none';

/** What the pool is to come to as it was read; at work, what it would be once it rests. */
export function changeOf(pool: PoolRequest): PoolChange {
  const { existing } = pool;
  if (existing === undefined) return 'add';
  if (isResting(existing) && existing.provisioningState !== 'Succeeded') return 'put-again';
  return changeableDifferences(pool).length > 0 ? 'update' : 'none';
}

/** The differences that an update takes away. */
export function changeableDifferences({ differences, mayUpdate }: PoolRequest): readonly Difference[] {
  return mayUpdate ? differences.filter(({ isMutable }) => isMutable) : [];
}

/** The body of the first PUT of a pool: what the user said over the defaults. */
export function createBody(request: PoolRequest): JsonObject {
  return { properties: objectOf(request.wanted.raw['properties']) };
}

/**
 * The body that changes a pool, or puts a failed one again: the pool's raw body as just read without what is read-only, and in it the
 * fields that differ and that AKS changes in place, if the pool may be updated at all.
 */
export function updateBody(request: PoolRequest): JsonObject {
  const { existing, given, mayUpdate } = request;
  if (existing === undefined) return createBody(request);
  const changes = mayUpdate ? poolChanges(given, existing).filter(({ difference }) => difference.isMutable) : [];
  const isAutoscaled = mayUpdate ? willBeAutoscaled(given, existing) : existing.isAutoscaled;
  const body = writableBody(withChanges(existing, changes, isAutoscaled));
  // A count that was read a moment ago races with the autoscaler; a PUT without one leaves the count to it. Only a pool that is autoscaled
  // already may leave it out. https://github.com/kubernetes-sigs/cluster-api-provider-azure/pull/1991
  // https://github.com/pulumi/pulumi-azure-native/issues/2943
  return existing.isAutoscaled && isAutoscaled ? withValueAt(body, ['properties', 'count'], undefined) : body;
}

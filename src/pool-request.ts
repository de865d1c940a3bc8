import type { AgentPool, Cluster } from './facts/cluster.ts';
import type { Difference } from './pool-diff.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { JsonObject } from './json.ts';
import { vnetOfSubnet } from './resource-id.ts';

/** A pool that is asked for, beside what exists of it: what the checks judge and the decision is about. */
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
   * The pool as it will be when the run is done: what the user said, laid over what exists, or else over the defaults that are sent
   * when the user says nothing.
   */
  readonly wanted: AgentPool;
  readonly existing: AgentPool | undefined;
  /** Where what the user said differs from what exists; empty for a new pool. */
  readonly differences: readonly Difference[];
  /** `update-existing` is set. */
  readonly mayUpdate: boolean;
}

/** The VNet that the wanted subnets lie in, where the inputs name it by a full id; undefined where the cluster has to be read first. */
export function vnetIdKnownFromInputs(inputs: Inputs): string | undefined {
  const [first] = inputs.pools.flatMap(({ subnet }) => (subnet.form === 'id' ? [subnet.id] : []));
  return first === undefined ? undefined : vnetOfSubnet(first);
}

/** Every pool that is asked for, beside what exists of it. */
export function makePoolRequests(
  inputs: Inputs,
  cluster: Cluster | undefined,
  pools: readonly AgentPool[] | undefined,
): readonly PoolRequest[] {
  return inputs.pools.length > 0 && cluster && pools ? [] : [];
}

/** The body of the first PUT of a pool. */
export function createBody(request: PoolRequest): JsonObject {
  return { properties: request.given };
}

/** The body that changes the pool that exists. */
export function updateBody(request: PoolRequest): JsonObject {
  return request.existing?.raw ?? {};
}

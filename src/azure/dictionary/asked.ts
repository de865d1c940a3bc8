import type { ClusterIdentity } from '../../resources/cluster-profiles.ts';

/**
 * What Azure was asked, for the same words mean different things. `pool`: a write to a node pool. `cluster`: the update of the cluster.
 * `read`: a look.
 */
export type RequestKind = 'pool' | 'cluster' | 'read';

/** The request that Azure refused or failed, with the values of the run that an explanation and its commands need. */
export interface Asked {
  readonly kind: RequestKind;
  /** Who asked: the client (application) id of the workflow's identity. */
  readonly clientId?: string;
  readonly clusterId?: string;
  /** `westeurope` */
  readonly location?: string;
  /** The control plane's Kubernetes version: `1.33.5`. */
  readonly kubernetesVersion?: string;
  readonly nodeResourceGroup?: string;
  readonly identity?: ClusterIdentity;
  readonly pool?: AskedPool;
  /** What the subnets of the other pools have, by id. */
  readonly neighbors?: { readonly routeTableId?: string; readonly natGatewayId?: string };
  /** The input allow-reconcile is set. */
  readonly allowsReconcile?: boolean;
  /** The cluster was reconciled in this run before this was refused. */
  readonly hasReconciled?: boolean;
  /**
   * Whether the pool's subnet lies outside of every range of the VNet that AKS is known to know. Undefined where that was not looked at,
   * as right after the answer: then the words alone count.
   */
  readonly isOutsideKnownRanges?: boolean;
}

export interface AskedPool {
  readonly name: string;
  readonly id: string;
  readonly subnetId?: string;
  readonly podSubnetId?: string;
  readonly vmSize?: string;
  readonly zones?: readonly string[];
  /** No other system pool exists, so that this one cannot be deleted. */
  readonly isOnlySystemPool?: boolean;
  /** It existed before this run. */
  readonly isExisting?: boolean;
}

/** The kind of a write, by the ARM path that it was sent to. */
export function kindOfTarget(target: string): RequestKind {
  return /\/agentPools\/[^/]+(?:\/|$)/i.test(target) ? 'pool' : 'cluster';
}

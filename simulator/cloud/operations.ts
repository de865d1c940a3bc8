import type { Random } from '../random.ts';
import type { OperationFailure, OperationRemark } from '../scenario/orders.ts';
import type { ClusterState, Operation, OperationError, OperationKind, PoolState } from './state.ts';
import type { Timeline } from './timeline.ts';

/** Something that happens on the way; an error ends the operation in Failed. */
export interface OperationStep {
  /** Milliseconds after the start. */
  readonly after: number;
  readonly run: (operation: Operation) => OperationError | undefined;
}

export interface OperationPlan {
  readonly kind: OperationKind;
  readonly cluster: ClusterState;
  /** Absent: the operation is on the cluster, and its pools read as busy as it does. */
  readonly pool?: PoolState | undefined;
  readonly provisioningState: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly progress?: string;
  readonly steps?: readonly OperationStep[];
  /** At the end, unless a step failed. */
  readonly complete: () => OperationError | undefined;
}

/** How AKS words it is not public: this is a guess. */
const CANCELED: OperationError = { code: 'OperationCanceled', message: 'The operation was canceled by an abort.' };
const INTERNAL_ERROR: OperationError = { code: 'InternalOperationError', message: 'Internal server error' };

/** Starts AKS's operations, lets them end, and keeps them for those who ask. */
export class Operations {
  readonly all = new Map<string, Operation>();
  /** Orders to fail; tests may add to them. */
  readonly failures: OperationFailure[];
  /** Orders to remark on; tests may add to them. */
  readonly remarks: OperationRemark[];
  readonly #timeline: Timeline;
  readonly #random: Random;

  constructor(
    timeline: Timeline,
    random: Random,
    orders: {
      readonly operationFailures: readonly OperationFailure[];
      readonly operationRemarks: readonly OperationRemark[];
    },
  ) {
    this.#timeline = timeline;
    this.#random = random;
    this.failures = orders.operationFailures.map((failure) => ({ ...failure }));
    this.remarks = orders.operationRemarks.map((remark) => ({ ...remark }));
  }

  start(plan: OperationPlan): Operation {
    const { kind, cluster, pool, provisioningState } = plan;
    const startedAt = this.#timeline.now;
    const operation: Operation = {
      id: this.#random.guid(),
      kind,
      cluster,
      pool: pool?.name,
      provisioningState,
      startedAt,
      status: 'InProgress',
      progress: plan.progress ?? 'InProgress',
      endedAt: undefined,
      error: undefined,
      remark: taken(this.remarks, kind, pool?.name),
    };
    this.all.set(operation.id, operation);
    const subject = pool ?? cluster;
    // A pool in an operation of its own stays in that.
    const idle = pool ? [] : [...cluster.pools.values()].filter((each) => each.operation === undefined);
    const poolsBefore = idle.map((each) => [each, each.provisioningState] as const);
    subject.operation = operation;
    for (const each of [subject, ...poolsBefore.map(([busy]) => busy)]) {
      each.provisioningState = provisioningState;
      each.eTag = this.#random.guid();
    }
    // Before `complete`, which may heal a pool that was Failed.
    const releasePools = (): void => {
      for (const [each, before] of poolsBefore.splice(0)) {
        each.provisioningState = before;
        each.eTag = this.#random.guid();
      }
    };
    const end = (error: OperationError | undefined): void => {
      releasePools();
      this.finish(operation, error ? 'Failed' : 'Succeeded', error);
    };
    const whileRunning = (at: number, run: () => void): void => {
      this.#timeline.schedule(at, () => {
        if (operation.status === 'InProgress') run();
      });
    };
    const ordered = taken(this.failures, kind, pool?.name);
    if (ordered) {
      const after = ordered.afterSeconds === undefined ? plan.duration : ordered.afterSeconds * 1000;
      whileRunning(startedAt + after, () => {
        end(ordered.error ?? INTERNAL_ERROR);
      });
    }
    for (const step of plan.steps ?? []) {
      whileRunning(startedAt + step.after, () => {
        const error = step.run(operation);
        if (error) end(error);
      });
    }
    whileRunning(startedAt + plan.duration, () => {
      releasePools();
      end(plan.complete());
    });
    return operation;
  }

  /** Ends an operation and says so on what it worked on. */
  finish(operation: Operation, status: 'Succeeded' | 'Failed' | 'Canceled', error?: OperationError): void {
    const { cluster } = operation;
    const subject = operation.pool === undefined ? cluster : cluster.pools.get(operation.pool);
    const said = error ?? (status === 'Canceled' ? CANCELED : undefined);
    Object.assign(operation, { status, error: said, endedAt: this.#timeline.now });
    if (subject?.operation !== operation) return;
    Object.assign(subject, { provisioningState: status, error, operation: undefined, eTag: this.#random.guid() });
  }
}

/** The next order for an operation of a kind, counted as used. */
function taken<Order extends Pick<OperationFailure, 'operation' | 'pool' | 'times'>>(
  orders: Order[],
  kind: OperationKind,
  pool: string | undefined,
): Order | undefined {
  const index = orders.findIndex(
    (order) => order.operation === kind && (order.pool === undefined || order.pool === pool),
  );
  const order = orders[index];
  if (order?.times === 1) orders.splice(index, 1);
  else if (order && order.times !== 'always') orders[index] = { ...order, times: order.times - 1 };
  return order;
}

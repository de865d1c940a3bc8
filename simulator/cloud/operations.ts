import type { Random } from '../random.ts';
import type { OperationFailure } from '../scenario/orders.ts';
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

const INTERNAL_ERROR: OperationError = { code: 'InternalOperationError', message: 'Internal server error' };

/** Starts AKS's operations, lets them end, and keeps them for those who ask. */
export class Operations {
  readonly all = new Map<string, Operation>();
  /** Orders to fail; tests may add to them. */
  readonly failures: OperationFailure[];
  readonly #timeline: Timeline;
  readonly #random: Random;

  constructor(timeline: Timeline, random: Random, failures: readonly OperationFailure[]) {
    this.#timeline = timeline;
    this.#random = random;
    this.failures = failures.map((failure) => ({ ...failure }));
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
    const ordered = this.#takeFailure(kind, pool?.name);
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
    Object.assign(operation, { status, error, endedAt: this.#timeline.now });
    if (subject?.operation !== operation) return;
    Object.assign(subject, { provisioningState: status, error, operation: undefined, eTag: this.#random.guid() });
  }

  #takeFailure(kind: OperationKind, pool: string | undefined): OperationFailure | undefined {
    const index = this.failures.findIndex(
      (failure) => failure.operation === kind && (failure.pool === undefined || failure.pool === pool),
    );
    const failure = this.failures[index];
    if (failure?.times === 1) this.failures.splice(index, 1);
    else if (failure && failure.times !== 'always') this.failures[index] = { ...failure, times: failure.times - 1 };
    return failure;
  }
}

import type { Outcome, PoolOutcome, Result } from '../run/outcome.ts';

/** Azure has no such pool, as far as the run knows. */
export function isMissing({ provisioningState }: Pick<PoolOutcome, 'provisioningState'>): boolean {
  return provisioningState === '';
}

/** It is there, with a node that is not where it was asked for. */
export function isElsewhere({ nodes = [] }: Pick<Outcome, 'nodes'>, name: string): boolean {
  return nodes.some(({ pool, placement }) => pool === name && placement.status === 'elsewhere');
}

/** Azure goes on with its creation, after the run stopped waiting. */
export function isBeingCreated({ running }: Pick<Outcome, 'running'>, name: string): boolean {
  return running?.what === `Creating node pool ${name}`;
}

/** What became of a pool of the run that was not there before, in a word or two for the place that it has or was to have. */
export function newPoolWord(outcome: Pick<Outcome, 'pools' | 'operation' | 'nodes' | 'running'>, name: string): string {
  const pool = outcome.pools.find((each) => each.name === name);
  if (pool === undefined || outcome.operation === 'check') return 'new';
  if (isElsewhere(outcome, name)) return 'added, not as requested';
  if (isBeingCreated(outcome, name)) return 'being created';
  return WORDS[pool.result](pool);
}

const NEW = (): string => 'new';
const WORDS: Readonly<Record<Result, (pool: PoolOutcome) => string>> = {
  'added': NEW,
  'updated': NEW,
  'unchanged': NEW,
  'reconciled': NEW,
  'passed': NEW,
  'blocked': () => 'not added',
  'failed': (pool) => (isMissing(pool) ? 'not added' : 'created, failed'),
  'timed-out': (pool) => (isMissing(pool) ? 'not added' : 'unfinished'),
  'cancelled': (pool) => (isMissing(pool) ? 'not added' : 'unfinished'),
};

/** A pool that is there and well, or would be, may be drawn in green; one that was not added may not. */
export function isGreen(outcome: Pick<Outcome, 'pools' | 'operation'>, name: string): boolean {
  const result = outcome.pools.find((pool) => pool.name === name)?.result;
  return (
    result === undefined || !(['blocked', 'failed', 'timed-out', 'cancelled'] as readonly Result[]).includes(result)
  );
}

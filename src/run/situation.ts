import { hasReconciled, isFinal, isInVain, putsOf } from './deeds.ts';
import { isResting } from '../resources/provisioning.ts';
import type { Snapshot } from '../facts/facts.ts';
import { REQUIRED_FACTS_ARE_READABLE } from '../checks/unread-facts.ts';
import { unreadInWords, type Read, type Unread } from '../resources/read.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { isOpen, type Finding } from '../checks/finding.ts';
import { changeableDifferences, type PoolRequest } from '../pool/pool-request.ts';
import type { Deed } from '../steps/step.ts';

/** Everything that a decision is made from. */
export interface Situation {
  readonly inputs: Inputs;
  readonly snapshot: Snapshot;
  readonly pools: readonly PoolRequest[];
  readonly findings: readonly Finding[];
  /** What this run did so far, oldest first. */
  readonly deeds: readonly Deed[];
}

/** How a pool that is asked for stands. */
export type PoolStanding =
  /** It is there as it was asked for, and works. */
  | 'settled'
  /** Something can be done for it. */
  | 'open'
  /** A check stands in its way. */
  | 'blocked'
  /** Azure refused it or it failed, and trying again would not help. */
  | 'failed';

/** How a pool stands, judged by what was read and by what this run did for it. */
export function poolStandingOf(pool: PoolRequest, situation: Situation): PoolStanding {
  const { existing, differences } = pool;
  const isThere = existing?.provisioningState === 'Succeeded';
  if (isThere && differences.length === 0) return 'settled';
  // Found at work: it is awaited, whoever began it, and judged when it rests.
  if (existing !== undefined && !isResting(existing)) return isClusterGoing(situation) ? 'blocked' : 'open';
  const puts = putsOf(situation.deeds, pool.name);
  if ((isFinal(puts) || isInVain(puts)) && !isWorthAReconcile(pool, situation)) return 'failed';
  const stops = stoppingFindings(situation).filter((finding) => concerns(finding, pool));
  if (stops.some(({ id }) => id !== REQUIRED_FACTS_ARE_READABLE)) return 'blocked';
  if (stops.length > 0 || unknownsOf(situation, pool).length > 0)
    return unreadOf(situation).length > 0 ? 'failed' : 'blocked';
  // What differs and may not be changed is the user's to ignore, and then stays as it is.
  return isThere && changeableDifferences(pool).length === 0 ? 'settled' : 'open';
}

/** What has to be known before anything is written, whatever the user ignores, and is not: the cluster, its pools, the pool's subnet. */
export function unknownsOf({ snapshot }: Situation, pool?: PoolRequest): readonly string[] {
  const unread = [snapshot.cluster, snapshot.agentPools].flatMap((read) =>
    read.ok ? [] : [`${unreadInWords(read)} could not be read: ${read.message}`],
  );
  if (pool?.subnetId !== undefined || pool === undefined) return unread;
  const why = snapshot.vnet.ok ? '' : ` (${snapshot.vnet.message})`;
  return [...unread, `the subnet of node pool ${pool.name} is unclear${why}`];
}

/** What the run cannot do without and Azure did not give: no check has said anything then. */
export function unreadOf({ snapshot, inputs }: Situation): readonly Unread[] {
  const { cluster, agentPools, vnet } = snapshot;
  const required: readonly Read<unknown>[] =
    inputs.operation === 'reconcile' ? [cluster, agentPools] : [cluster, agentPools, vnet];
  return required.flatMap((read) =>
    !read.ok && ['forbidden', 'refused', 'unreachable'].includes(read.reason) ? [read] : [],
  );
}

/** The pool was refused for its VNet's range, and no reconcile followed yet, or one that succeeded did. */
function isWorthAReconcile(pool: PoolRequest, situation: Situation): boolean {
  const { deeds } = situation;
  const last = putsOf(deeds, pool.name).at(-1);
  if (last?.status !== 'failed' || last.isForRange !== true || !mayReconcile(situation)) return false;
  if (!hasReconciled(deeds, 'before')) return true;
  const put = deeds.findLastIndex(({ step }) => step.do === 'put-pool' && step.pool.name === pool.name);
  const reconcile = deeds.findLastIndex(({ step }) => step.do === 'reconcile');
  return reconcile > put;
}

/** The findings that stop a write. */
export function stoppingFindings({ findings }: Pick<Situation, 'findings'>): readonly Finding[] {
  return findings.filter(({ standing }) => standing === 'stops');
}

/** The cluster cannot be read, or is on its way out: its pools are not waited for. */
function isClusterGoing({ snapshot }: Situation): boolean {
  return !snapshot.cluster.ok || !snapshot.agentPools.ok || snapshot.cluster.value.provisioningState === 'Deleting';
}

/** The user allows it, and nothing forbids the one that nobody asked for by name. */
export function mayReconcile({ inputs, findings }: Situation): boolean {
  return inputs.allowReconcile && openGuards(findings).length === 0;
}

/** What forbids a reconcile that nobody asked for by name. */
export function openGuards(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.guards === 'reconcile' && isOpen(finding));
}

export function concerns(finding: Finding, pool: Pick<PoolRequest, 'name'>): boolean {
  return finding.pool === undefined || finding.pool === pool.name;
}

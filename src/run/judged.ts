import { isOpen, type Answer, type Finding, type Standing } from '../checks/finding.ts';
import { hasReconciled, isFinal, reconcilesOf } from './deeds.ts';
import { concerns, openGuards, poolStandingOf, type PoolStanding, type Situation } from './situation.ts';
import { listText } from '../values/list-text.ts';

/**
 * The answers of a round, each with what it means for the run. Decided here alone, once a round: by what the user ignores and allows, by
 * what forbids a reconcile, and by what this run did.
 */
export function judged(answers: readonly Answer[], round: Omit<Situation, 'findings'>): readonly Finding[] {
  const first = answers.map((answer) => withRepair(answer, round));
  const guards = openGuards(first);
  const findings = first.map((finding) => ({ ...finding, standing: standingOf(finding, guards, round) }));
  if (!round.inputs.allowReconcile || round.inputs.operation === 'reconcile') return findings;
  if (guards.length > 0) return findings.map((finding) => withoutReconcile(finding, guards));
  // How a pool stands follows from what stops it, and whether a reconcile is wanted for it from how it stands.
  const situation: Situation = { ...round, findings };
  const pools = round.pools.map((pool) => ({ name: pool.name, standing: poolStandingOf(pool, situation) }));
  return findings.map((finding) => withComingRepair(finding, pools, round));
}

type Moment = 'before' | 'after';

function momentOf({ healedBy }: Answer): Moment | undefined {
  if (healedBy === undefined) return undefined;
  return healedBy === 'reconcile-before' ? 'before' : 'after';
}

/** What a reconcile repaired and nothing shows (the ranges that AKS remembers) counts as repaired while the cluster is well. */
function withRepair(answer: Answer, { inputs, snapshot, deeds }: Omit<Situation, 'findings'>): Finding {
  const { id, status, saw, isHealingVisible = false } = answer;
  const moment = momentOf(answer);
  const isWell = snapshot.cluster.ok && snapshot.cluster.value.provisioningState === 'Succeeded';
  if (status === 'failed' && moment !== undefined && !isHealingVisible && isWell && hasReconciled(deeds, moment))
    return {
      ...answer,
      status: 'passed',
      saw: `${saw} The reconcile of this run repaired it.`,
      fix: undefined,
      standing: 'repaired',
    };
  return { ...answer, standing: inputs.ignoreChecks.includes(id) ? 'ignored' : 'told' };
}

function standingOf(
  finding: Finding,
  guards: readonly Finding[],
  { inputs, deeds }: Omit<Situation, 'findings'>,
): Standing {
  const isGrave = finding.level === 'error' || (inputs.strict && finding.level === 'warning');
  if (!isOpen(finding) || !isGrave) return finding.standing;
  const moment = momentOf(finding);
  if (moment === undefined || !inputs.allowReconcile || guards.length > 0) return 'stops';
  // A failure that a reconcile heals is a step to take, but one that it did not heal stays a failure.
  return hasReconciled(deeds, moment) ? 'stops' : 'told';
}

/** A reconcile by hand would do no better. */
function withoutReconcile(finding: Finding, guards: readonly Finding[]): Finding {
  if (finding.healedBy === undefined || !isOpen(finding)) return finding;
  const ids = listText(guards.map(({ id }) => id));
  const fix = `allow-reconcile is set, but ${ids} ${guards.length === 1 ? 'prevents' : 'prevent'} the reconcile that would repair this. ${guards.flatMap(({ fix: each }) => each ?? []).join(' ')}`;
  return { ...finding, fix };
}

function withComingRepair(
  finding: Finding,
  pools: readonly { readonly name: string; readonly standing: PoolStanding }[],
  { deeds }: Omit<Situation, 'findings'>,
): Finding {
  const moment = momentOf(finding);
  if (moment === undefined || !isOpen(finding)) return finding;
  if (hasReconciled(deeds, moment) || isFinal(reconcilesOf(deeds, moment))) return finding;
  // Nothing is reconciled for a pool that is there, but for what its own add left behind.
  const isWanted = pools.some(
    (pool) =>
      concerns(finding, pool) && pool.standing !== 'failed' && (pool.standing !== 'settled' || moment === 'after'),
  );
  return isWanted ? { ...finding, standing: `repair-${moment}`, fix: COMING_REPAIR[moment] } : finding;
}

const COMING_REPAIR = {
  before: 'No action needed: the add reconciles the cluster first.',
  after: 'No action needed: the add reconciles the cluster afterwards.',
} as const;

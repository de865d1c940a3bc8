import type { Outcome, PoolOutcome } from '../run/outcome.ts';
import type { PlannedField, PlannedPool } from '../run/pool-plan.ts';
import { parseSubnetId } from '../values/resource-id.ts';
import { codeRows, type Section } from './section.ts';
import { markdown, plain } from './text.ts';

/** More than a screen holds: folded away. */
const MOST_LINES = 40;

/** What is changed of the cluster and its node pools, or would be, as a diff. */
export function planSection(outcome: Outcome): Section {
  const { plan = [], pools } = outcome;
  const [planned, idle] = [plan.filter(hasContent), plan.filter((pool) => !hasContent(pool))];
  if (planned.length === 0) return { head: '', rows: [], foot: '' };
  const blocks = [
    ...reconcileBlocks(outcome, 'before'),
    ...planned.map((pool) =>
      poolLines(
        pool,
        pools.find(({ name }) => name === pool.name),
      ),
    ),
    ...reconcileBlocks(outcome, 'after'),
  ];
  const lines = blocks.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...block]);
  const title = pools.some(({ result }) => result === 'added' || result === 'updated') ? 'Changes' : 'Plan';
  const others =
    idle.length === 0 ? '' : `\nAs asked for already: ${markdown(idle.map(({ name }) => name).join(', '))}.\n`;
  return lines.length <= MOST_LINES
    ? codeRows(`#### ${title}\n`, lines, 'diff', others)
    : codeRows(
        `#### ${title}\n\n<details><summary>${planned.length} node pools, field by field</summary>\n`,
        lines,
        'diff',
        `\n</details>\n${others}`,
      );
}

/** The reconcile that is allowed and to come, with what it is for. */
function reconcileBlocks(
  { cluster, findings, result }: Outcome,
  when: 'before' | 'after',
): readonly (readonly string[])[] {
  const checks = new Set(findings.filter(({ standing }) => standing === `repair-${when}`).map(({ id }) => id));
  if (cluster === undefined || checks.size === 0) return [];
  const order = { before: 'first', after: 'afterwards' }[when];
  const verb = result === 'blocked' ? 'not reconciled, stopped by checks' : `to be reconciled ${order}`;
  return [[`! cluster ${plain(cluster.name)}: ${verb}  # ${[...checks].join(', ')}`]];
}

function hasContent(pool: PlannedPool): boolean {
  return pool.do !== 'none' || pool.fields.length > 0;
}

function poolLines(pool: PlannedPool, outcome: PoolOutcome | undefined): readonly string[] {
  const width = Math.max(0, ...pool.fields.map(({ field }) => field.length));
  const values = pool.fields.map(valueOf);
  // The notes stand below one another, unless a long value would push all of them out of sight.
  const valueWidth = Math.min(LONGEST_ALIGNED, Math.max(0, ...values.map((value) => value.length)));
  const rows = pool.fields.map((field, index) => {
    const note = noteOf(field);
    const value = values[index] ?? '';
    return `${signOf(pool, field)}   ${plain(field.field).padEnd(width)}  ${note === '' ? value : `${value.padEnd(valueWidth)}  # ${note}`}`;
  });
  return [`${signOf(pool)} node pool ${plain(pool.name)}: ${verbOf(pool, outcome)}`, ...rows];
}

const LONGEST_ALIGNED = 32;

function signOf(pool: PlannedPool, field?: PlannedField): string {
  if (pool.do === 'add') return '+';
  if (field === undefined) return pool.do === 'none' ? ' ' : '!';
  return field.kept === undefined ? '!' : ' ';
}

function verbOf(pool: PlannedPool, outcome: PoolOutcome | undefined): string {
  if (pool.do === 'none') return 'differs, and stays as it is';
  const [done, toDo] = VERBS[pool.do];
  switch (outcome?.result) {
    case 'added':
    case 'updated':
      return done;
    case 'blocked':
      return `not ${done}, stopped by checks`;
    case 'failed':
      return `not ${done}, failed`;
    case 'unchanged':
    case 'reconciled':
    case 'passed':
    case 'timed-out':
    case 'cancelled':
    case undefined:
      return toDo;
  }
}

const VERBS = {
  'add': ['added', 'to be added'],
  'update': ['updated in place', 'to be updated in place'],
  'put-again': ['put again after it had failed', 'to be put again, for it failed'],
} as const;

function valueOf({ field, before, after }: PlannedField): string {
  const value = shownValue(field, after);
  return before === undefined ? value : `${shownValue(field, before)} → ${value}`;
}

function noteOf({ isDefault, kept }: PlannedField): string {
  if (kept === 'not-allowed') return 'kept: update-existing is not set';
  if (kept === 'not-possible') return 'kept: AKS cannot change it in place';
  return isDefault === true ? 'default' : '';
}

/** A subnet by its name and that of its VNet: the rest of the id is long. */
function shownValue(field: string, value: string): string {
  const id = /subnetid$/i.test(field) ? parseSubnetId(value) : undefined;
  return plain(id === undefined ? value : `${id.vnet}/${id.subnet}`);
}

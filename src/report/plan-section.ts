import type { Outcome } from '../run/outcome.ts';
import type { PlannedField, PlannedPool } from '../run/pool-plan.ts';
import { countText, listText } from '../values/list-text.ts';
import { parseSubnetId } from '../values/resource-id.ts';
import { isBeingCreated, isElsewhere, isGreen, isMissing } from './pool-words.ts';
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
    ...planned.map((pool) => poolLines(pool, outcome)),
    ...reconcileBlocks(outcome, 'after'),
  ];
  const lines = blocks.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...block]);
  const title = pools.some(({ result }) => result === 'added' || result === 'updated') ? 'Changes' : 'Plan';
  const others =
    idle.length === 0 ? '' : `\nAlready as requested: ${markdown(listText(idle.map(({ name }) => name)))}.\n`;
  return lines.length <= MOST_LINES
    ? codeRows(`#### ${title}\n`, lines, 'diff', others)
    : codeRows(
        `#### ${title}\n\n<details><summary>${countText(planned.length, 'node pool')}, field by field</summary>\n`,
        lines,
        'diff',
        `\n</details>\n${others}`,
      );
}

/** The reconcile that is allowed and to come; what it repairs, the findings tell. */
function reconcileBlocks(
  { cluster, findings, result }: Outcome,
  when: 'before' | 'after',
): readonly (readonly string[])[] {
  if (cluster === undefined || !findings.some(({ standing }) => standing === `repair-${when}`)) return [];
  const order = { before: 'first', after: 'afterward' }[when];
  const verb = result === 'blocked' ? 'not reconciled' : `to be reconciled ${order}`;
  return [[`! cluster ${plain(cluster.name)}: ${verb}`]];
}

function hasContent(pool: PlannedPool): boolean {
  return pool.do !== 'none' || pool.fields.length > 0;
}

function poolLines(pool: PlannedPool, outcome: Outcome): readonly string[] {
  const sign = signOf(pool, isGreen(outcome, pool.name));
  const width = Math.max(0, ...pool.fields.map(({ field }) => field.length));
  const values = pool.fields.map(valueOf);
  // The notes stand below one another, unless a long value would push all of them out of sight.
  const valueWidth = Math.min(LONGEST_ALIGNED, Math.max(0, ...values.map((value) => value.length)));
  const rows = pool.fields.map((field, index) => {
    const note = noteOf(field);
    const value = values[index] ?? '';
    return `${fieldSign(sign, field)}   ${plain(field.field).padEnd(width)}  ${note === '' ? value : `${value.padEnd(valueWidth)}  # ${note}`}`;
  });
  return [`${sign} node pool ${plain(pool.name)}: ${verbOf(pool, outcome)}`, ...rows];
}

const LONGEST_ALIGNED = 32;

/** Green for what is added, or will be; what was not, and what changes, is orange. Never red: a reader of diffs takes that for deleted. */
type Sign = '+' | '!' | ' ';

function signOf({ do: change }: PlannedPool, isWell: boolean): Sign {
  if (change === 'none') return ' ';
  return change === 'add' && isWell ? '+' : '!';
}

function fieldSign(sign: Sign, { kept }: PlannedField): Sign {
  return kept === undefined ? sign : ' ';
}

function verbOf(pool: PlannedPool, run: Outcome): string {
  const { pools, operation } = run;
  if (pool.do === 'none') return 'differs, left unchanged';
  if (isElsewhere(run, pool.name)) return `${VERBS[pool.do].done}, but not as requested`;
  if (isBeingCreated(run, pool.name)) return 'being created';
  const outcome = pools.find(({ name }) => name === pool.name);
  const { done, toDo, undone } = VERBS[pool.do];
  switch (outcome?.result) {
    case 'added':
    case 'updated':
      return done;
    case 'blocked':
      return operation === 'check' ? toDo : `not ${done}`;
    case 'failed':
      if (operation === 'check') return toDo;
      return isMissing(outcome) ? `not ${done}` : undone;
    case 'timed-out':
    case 'cancelled':
      return isMissing(outcome) ? `not ${done}` : `${toDo}, unfinished`;
    case 'unchanged':
    case 'reconciled':
    case 'passed':
    case undefined:
      return toDo;
  }
}

const VERBS = {
  'add': { done: 'added', toDo: 'to be added', undone: 'created, but failed' },
  'update': { done: 'updated in place', toDo: 'to be updated in place', undone: 'update failed' },
  'put-again': {
    done: 'retried after its failure',
    toDo: 'failed earlier, to be retried',
    undone: 'retried, failed again',
  },
} as const;

function valueOf({ field, before, after }: PlannedField): string {
  const value = shownValue(field, after);
  return before === undefined ? value : `${shownValue(field, before)} → ${value}`;
}

function noteOf({ isDefault, kept }: PlannedField): string {
  if (kept === 'not-allowed') return 'kept: update-existing is not set';
  if (kept === 'not-possible') return 'kept: AKS cannot change this in place';
  return isDefault === true ? 'default' : '';
}

/** A subnet by its name and that of its VNet: the rest of the id is long. */
function shownValue(field: string, value: string): string {
  const id = /subnetid$/i.test(field) ? parseSubnetId(value) : undefined;
  return plain(id === undefined ? value : `${id.vnet}/${id.subnet}`);
}

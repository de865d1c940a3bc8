import type { Outcome, PoolOutcome, Result } from '../run/outcome.ts';
import type { PoolNodes } from '../run/pool-nodes.ts';
import type { Finding } from '../checks/finding.ts';
import { failedFindings } from './findings.ts';
import { docsLink, type Links } from './links.ts';
import type { AnswerEntry, FindingEntry, NodeEntry, PoolEntry } from './output-schemas.ts';
import { plain, plainLines } from './text.ts';
import { unknownsOf } from './unknowns.ts';

/** Every output, by the name that it has in action.yml. */
export const OUTPUT_NAMES = [
  'result',
  'changed',
  'node-pool-id',
  'node-pool-name',
  'provisioning-state',
  'vnet-subnet-id',
  'kubernetes-version',
  'node-image-version',
  'node-pools',
  'nodes',
  'cluster-reconciled',
  'findings',
  'findings-truncated',
  'findings-file',
  'error-code',
  'correlation-id',
] as const;

export type OutputName = (typeof OUTPUT_NAMES)[number];
export type Outputs = Readonly<Record<OutputName, string>>;

/**
 * The longest list: what a step passes on in an environment variable may have 128 KiB with its name, and Linux refuses to start a process
 * with a longer one (`MAX_ARG_STRLEN`). https://man7.org/linux/man-pages/man2/execve.2.html
 */
const LONGEST_LIST_BYTES = 120_000;

/**
 * All outputs of a run, together within GitHub's limit: where a list would be too long, whole entries are left out from the end on.
 *
 * @param findingsFile the path of the file that holds every answer; empty where it could not be written
 */
export function outputsOf(outcome: Outcome, links: Links = {}, findingsFile = ''): Outputs {
  const { problem, findings } = outcome;
  const { json, isCut } = cutArray([
    ...failedFindings(findings).map((finding) =>
      findingEntry(finding, 'failed', [finding.id], finding.pool === undefined ? [] : [finding.pool], links),
    ),
    ...unknownsOf(findings).map(({ finding, checks, pools }) => findingEntry(finding, 'unknown', checks, pools, links)),
  ]);
  return {
    'result': outcome.result,
    'changed': String(outcome.changed),
    ...poolOutputs(outcome.pools),
    'node-pools': cutArray(outcome.pools.map(poolEntry)).json,
    'nodes': cutArray((outcome.nodes ?? []).flatMap(nodeEntries)).json,
    'cluster-reconciled': String(outcome.clusterReconciled),
    'findings': json,
    'findings-truncated': String(isCut),
    'findings-file': findingsFile,
    'error-code': plain(problem?.code ?? OWN_CODES[outcome.result] ?? ''),
    'correlation-id': plain(problem?.correlationId ?? ''),
  };
}

/** The file that `findings-file` names: every answer of every check, as JSON. */
export function answersFileOf({ findings }: Outcome, links: Links = {}): string {
  const entries = findings.map((finding): AnswerEntry => ({ ...commonEntry(finding, links), status: finding.status }));
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}

/** The outputs that are known before the end, should the run be killed: whether something was changed, and the pools that are there. */
export function earlyOutputsOf({ changed, pools }: Pick<Outcome, 'changed' | 'pools'>): Partial<Outputs> {
  const known = { changed: String(changed) };
  if (pools.length === 0) return known;
  return { ...known, ...poolOutputs(pools), 'node-pools': cutArray(pools.map(poolEntry)).json };
}

/** The code of a failure that carries no other. */
const OWN_CODES: Readonly<Partial<Record<Result, string>>> = {
  'blocked': 'ChecksFailed',
  'failed': 'Unexpected',
  'timed-out': 'DeadlineExceeded',
  'cancelled': 'Cancelled',
};

type PoolOutput =
  | 'node-pool-id'
  | 'node-pool-name'
  | 'provisioning-state'
  | 'vnet-subnet-id'
  | 'kubernetes-version'
  | 'node-image-version';

/** Of the one pool; empty when there is none, or several. */
function poolOutputs(pools: readonly PoolOutcome[]): Pick<Outputs, PoolOutput> {
  const pool = pools.length === 1 ? pools[0] : undefined;
  return {
    'node-pool-id': plain(pool?.id ?? ''),
    'node-pool-name': plain(pool?.name ?? ''),
    'provisioning-state': plain(pool?.provisioningState ?? ''),
    'vnet-subnet-id': plain(pool?.subnetId ?? ''),
    'kubernetes-version': plain(pool?.kubernetesVersion ?? ''),
    'node-image-version': plain(pool?.nodeImageVersion ?? ''),
  };
}

function poolEntry({ name, id, result, provisioningState, subnetId }: PoolOutcome): string {
  const entry: PoolEntry = {
    name: plain(name),
    id: plain(id),
    result,
    provisioningState: plain(provisioningState),
    subnetId: plain(subnetId),
  };
  return JSON.stringify(entry);
}

function nodeEntries({ pool, nodes }: PoolNodes): readonly string[] {
  return nodes.map(({ name, addresses, zones, placement }) => {
    const entry: NodeEntry = {
      name: plain(name),
      pool: plain(pool),
      addresses: addresses.map((address) => plain(address)),
      zone: plain(zones[0] ?? ''),
      placement,
    };
    return JSON.stringify(entry);
  });
}

/** Every entry has every key, so that an expression or a `jq` filter need not ask. */
function findingEntry(
  finding: Finding,
  status: FindingEntry['status'],
  checks: readonly string[],
  pools: readonly string[],
  links: Links,
): string {
  const entry: FindingEntry = {
    ...commonEntry(finding, links),
    pool: pools.length === 1 ? plain(pools[0] ?? '') : null,
    status,
    checks: [...checks],
    pools: pools.map((pool) => plain(pool)),
  };
  return JSON.stringify(entry);
}

function commonEntry(finding: Finding, links: Links): Omit<AnswerEntry, 'status'> {
  const { id, title, pool, level, saw, fix, standing, docs } = finding;
  return {
    id,
    title,
    pool: pool === undefined ? null : plain(pool),
    level,
    saw: plainLines(saw).join('\n'),
    fix: fix === undefined ? null : plainLines(fix).join('\n'),
    ignored: standing === 'ignored',
    repaired: standing === 'repaired',
    docs: docsLink(docs, links),
  };
}

/** A JSON array of as many of the entries as fit into a list. */
function cutArray(entries: readonly string[]): { readonly json: string; readonly isCut: boolean } {
  let left = LONGEST_LIST_BYTES - '[]'.length;
  const tooMany = entries.findIndex((entry, index) => {
    left -= Buffer.byteLength(entry) + (index === 0 ? 0 : ','.length);
    return left < 0;
  });
  const fitting = tooMany === -1 ? entries : entries.slice(0, tooMany);
  return { json: `[${fitting.join(',')}]`, isCut: tooMany !== -1 };
}

import type { Outcome, PoolOutcome, Result } from '../run/outcome.ts';
import type { Finding } from '../checks/finding.ts';
import { failedFindings } from './findings.ts';
import { docsLink, type Links } from './links.ts';
import type { FindingEntry, PoolEntry } from './output-schemas.ts';
import { plain, plainLines } from './text.ts';

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
  'cluster-reconciled',
  'findings',
  'findings-truncated',
  'error-code',
  'correlation-id',
] as const;

export type OutputName = (typeof OUTPUT_NAMES)[number];
export type Outputs = Readonly<Record<OutputName, string>>;

/**
 * GitHub takes 1 MB for all outputs of a job, about as large as they are in UTF-16.
 * https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#outputs-for-docker-container-and-javascript-actions
 */
export const OUTPUTS_LIMIT_BYTES = 1_000_000;
const BYTES_OF_UNIT = 2;

/**
 * All outputs of a run, together within GitHub's limit: where they would not be, whole findings are left out from the end on. The pools
 * that a run may ask for take less than half of their room with the longest ids of Azure; that they are bounded, too, is for an answer
 * that is not Azure's.
 */
export function outputsOf(outcome: Outcome, links: Links = {}): Outputs {
  const { problem } = outcome;
  const room = OUTPUTS_LIMIT_BYTES / BYTES_OF_UNIT;
  const pools = cutArray(outcome.pools.map(poolEntry), room / 2);
  const fixed = {
    'result': outcome.result,
    'changed': String(outcome.changed),
    ...poolOutputs(outcome.pools),
    'node-pools': pools.json,
    'cluster-reconciled': String(outcome.clusterReconciled),
    // The longer of the two words that it may hold.
    'findings-truncated': 'false',
    'error-code': plain(problem?.code ?? OWN_CODES[outcome.result] ?? ''),
    'correlation-id': plain(problem?.correlationId ?? ''),
  };
  const { json, isCut } = cutArray(
    [
      ...failedFindings(outcome.findings).map((finding) => ({ ...finding, status: 'failed' as const })),
      ...outcome.findings.flatMap((finding) =>
        finding.status === 'unknown' ? [{ ...finding, status: finding.status }] : [],
      ),
    ].map((finding) => findingEntry(finding, links)),
    room - unitsOf(fixed) - 'findings'.length,
  );
  return { ...fixed, 'findings': json, 'findings-truncated': String(isCut) };
}

/** The outputs that are known before the end, should the run be killed: whether something was changed, and the pools that are there. */
export function earlyOutputsOf({ changed, pools }: Pick<Outcome, 'changed' | 'pools'>): Partial<Outputs> {
  const known = { changed: String(changed) };
  if (pools.length === 0) return known;
  const room = OUTPUTS_LIMIT_BYTES / BYTES_OF_UNIT / 2;
  return { ...known, ...poolOutputs(pools), 'node-pools': cutArray(pools.map(poolEntry), room).json };
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

/** Every entry has every key, so that an expression or a `jq` filter need not ask. */
function findingEntry(finding: Finding & { readonly status: FindingEntry['status'] }, links: Links): string {
  const { id, title, pool, level, status, saw, fix, ignored, healed = false, docs } = finding;
  const entry: FindingEntry = {
    id,
    title,
    pool: pool === undefined ? null : plain(pool),
    level,
    status,
    saw: plainLines(saw).join('\n'),
    fix: fix === undefined ? null : plainLines(fix).join('\n'),
    ignored,
    repaired: healed,
    docs: docsLink(docs, links),
  };
  return JSON.stringify(entry);
}

/** A JSON array of as many of the entries as fit into so many UTF-16 units. */
function cutArray(entries: readonly string[], room: number): { readonly json: string; readonly isCut: boolean } {
  let left = room - '[]'.length;
  const tooMany = entries.findIndex((entry, index) => {
    left -= entry.length + (index === 0 ? 0 : ','.length);
    return left < 0;
  });
  const fitting = tooMany === -1 ? entries : entries.slice(0, tooMany);
  return { json: `[${fitting.join(',')}]`, isCut: tooMany !== -1 };
}

function unitsOf(outputs: Readonly<Record<string, string>>): number {
  return Object.entries(outputs).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
}

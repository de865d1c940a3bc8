import type { FactName, Snapshot } from '../facts/facts.ts';
import type { Read, Unread } from '../resources/read.ts';
import type { Operation } from '../inputs/inputs.ts';
import type { Answer, Severity } from './finding.ts';
import { docsOf } from './docs-link.ts';
import { causeOf } from './verdict.ts';
import { grantToCaller } from './shared/access.ts';

/** Ids of the findings that stand for facts and not for checks; they may be named in `ignore-checks` too. */
export const FACTS_ARE_READABLE = 'facts-are-readable';
export const REQUIRED_FACTS_ARE_READABLE = 'required-facts-are-readable';

const KINDS: Readonly<Record<string, { readonly title: string; readonly level: Severity }>> = {
  [FACTS_ARE_READABLE]: { title: 'Everything that the checks look at can be read', level: 'warning' },
  [REQUIRED_FACTS_ARE_READABLE]: { title: 'What the run cannot do without can be read', level: 'error' },
};

/**
 * One answer for each thing that could not be read, the required ones first; for all things that one right lets nobody read, one.
 * Nothing of what only ignored checks ask for.
 */
export function unreadAnswers(
  snapshot: Snapshot,
  operation: Operation,
  unwanted: ReadonlySet<FactName> = new Set(),
): readonly Answer[] {
  const required: readonly FactName[] =
    operation === 'reconcile' ? ['cluster', 'agentPools'] : ['cluster', 'agentPools', 'vnet'];
  const optional = (Object.keys(snapshot) as readonly FactName[]).filter(
    (name) => !UNTOLD.includes(name) && !required.includes(name) && !unwanted.has(name),
  );
  const needed = distinct(required.map((name) => snapshot[name]));
  const useful = distinct([...optional.map((name) => snapshot[name]), ...membersOf(snapshot, unwanted)]);
  return [
    ...byRight(needed.filter(isToldHere)).map((unread) => answer(REQUIRED_FACTS_ARE_READABLE, unread)),
    ...byRight(useful.filter((unread) => isToldHere(unread) || (unread.isReferred && unread.reason === 'missing'))).map(
      (unread) => answer(FACTS_ARE_READABLE, unread),
    ),
  ];
}

/**
 * Facts of which nothing is told when they cannot be read: `lookups` is made of others. Who has rights on resource groups alone, which is
 * how it should be, may not read the subscription, and misses one check of what is rarely so. Who has roles from before the last of these
 * were asked for loses the answers of their checks, which say so, and nothing else.
 */
const UNTOLD: readonly FactName[] = [
  'lookups',
  'subscription',
  'encryptionAtHost',
  'kubernetesVersions',
  'policyEvaluations',
  'networkUsages',
  'sideRoleAssignments',
];

/** What one right would let the run read, together. */
function byRight(unread: readonly Seen[]): readonly (readonly Seen[])[] {
  return [...Map.groupBy(unread, causeOf).values()];
}

/** Of a cluster or VNet that does not exist a check tells, and an unknown id follows from another fact, of which something else tells. */
function isToldHere({ reason }: Unread): boolean {
  return reason === 'forbidden' || reason === 'refused' || reason === 'unreachable';
}

interface Seen extends Unread {
  /** A subnet refers to it; that it is missing has no check of its own. */
  readonly isReferred: boolean;
}

/** The facts that are several things, each read on its own. */
const SEVERAL = [
  'networkSecurityGroups',
  'routeTables',
  'natGateways',
  'publicIpAddresses',
  'callerPermissions',
  'roleAssignments',
  'roleDefinitions',
  'locks',
  'upgradeProfiles',
] as const satisfies readonly FactName[];

/** Those that subnets refer to. What is asked about a subnet that does not exist is missing too, and that is told by a check. */
const REFERRED: readonly FactName[] = ['networkSecurityGroups', 'routeTables', 'natGateways'];

type Member = Read<unknown> & { readonly isReferred?: boolean };

function membersOf(snapshot: Snapshot, unwanted: ReadonlySet<FactName>): readonly Member[] {
  return SEVERAL.filter((name) => !unwanted.has(name)).flatMap((name) => {
    const fact = snapshot[name];
    const members: readonly Read<unknown>[] = fact.ok ? [...fact.value.values()] : [];
    return members.map((read) => ({ ...read, isReferred: REFERRED.includes(name) }));
  });
}

function distinct(reads: readonly Member[]): readonly Seen[] {
  const seen = new Map<string, Seen>();
  for (const read of reads)
    if (!read.ok) seen.set(`${read.what}\n${read.reason}`, { ...read, isReferred: read.isReferred === true });
  return [...seen.values()];
}

function answer(id: string, unread: readonly Unread[]): Answer {
  const { title, level } = KINDS[id] ?? { title: id, level: 'error' };
  return {
    id,
    title,
    level,
    status: id === REQUIRED_FACTS_ARE_READABLE ? 'failed' : 'unknown',
    cause: unread[0] && causeOf(unread[0]),
    saw: `Could not read ${unread.map(({ what, message }) => `${what}: ${message}`).join('; ')}`,
    fix: fixOf(unread),
    docs: docsOf(id),
  };
}

function fixOf([first, ...others]: readonly Unread[]): string {
  switch (first?.reason) {
    case 'missing':
      return `A subnet refers to it, but Azure does not have it (any more). Look at the subnet, and detach it where it is gone.`;
    case 'forbidden': {
      const right = first.permission === undefined ? 'the right to read' : `the action ${first.permission}`;
      const scopes = [...new Set([first, ...others].map(({ what }) => scopeOf(what)))];
      const known = scopes.filter((scope) => scope !== undefined);
      const commands = scopes.map((scope) => grantToCaller('Reader', scope ?? '<id of the resource>'));
      // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general#reader
      return (
        `Grant the identity of this run ${right}${known.length === 0 ? '' : ` on ${known.join(', ')}`}. The role Reader has it; an assignment may take some minutes to be seen: ` +
        commands.join(' ; ')
      );
    }
    case 'refused':
      return first.problem?.fix ?? 'Repair what the error names, then run again.';
    case 'unreachable':
    case 'unknown':
    case 'unasked':
    case undefined:
      return 'Run again; if that does not help, look at https://azure.status.microsoft for the region of the cluster.';
  }
}

/** What follows a resource's id in the path of a list about it. */
const LIST =
  /\/(agentPools|usages|availableAgentPoolVersions|upgradeProfiles\/default|providers\/Microsoft\.(Authorization\/[^/]+|Compute\/.+))$/i;

/** The resource that access is granted on, where `what` ends with a path in brackets: a collection's is that of its parent. */
function scopeOf(what: string): string | undefined {
  return /\((\/subscriptions\/.+)\)$/i.exec(what)?.[1]?.replace(LIST, '');
}

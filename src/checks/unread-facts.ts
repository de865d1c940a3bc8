import type { FactName, Read, Snapshot, Unread } from '../facts/facts.ts';
import type { Operation } from '../inputs/inputs.ts';
import type { Finding, Severity } from '../outcome.ts';
import { docsOf } from './docs-link.ts';
import { azCommand } from './support/az-command.ts';

/** Ids of the findings that stand for facts and not for checks; they may be named in `ignore-checks` too. */
export const FACTS_ARE_READABLE = 'facts-are-readable';
export const REQUIRED_FACTS_ARE_READABLE = 'required-facts-are-readable';

const KINDS: Readonly<Record<string, { readonly title: string; readonly level: Severity }>> = {
  [FACTS_ARE_READABLE]: { title: 'Everything that the checks look at can be read', level: 'warning' },
  [REQUIRED_FACTS_ARE_READABLE]: { title: 'What the run cannot do without can be read', level: 'error' },
};

/** One finding for each thing that could not be read, the required ones first; nothing of what only ignored checks ask for. */
export function unreadFindings(
  snapshot: Snapshot,
  operation: Operation,
  ignore: readonly string[],
  unwanted: ReadonlySet<FactName> = new Set(),
): readonly Finding[] {
  const required: readonly FactName[] =
    operation === 'reconcile' ? ['cluster', 'agentPools'] : ['cluster', 'agentPools', 'vnet'];
  const optional = (Object.keys(snapshot) as readonly FactName[]).filter(
    (name) => name !== 'lookups' && !required.includes(name) && !unwanted.has(name),
  );
  const needed = distinct(required.map((name) => snapshot[name]));
  const useful = distinct([...optional.map((name) => snapshot[name]), ...membersOf(snapshot, unwanted)]);
  return [
    ...needed.filter(isToldHere).map((unread) => finding(REQUIRED_FACTS_ARE_READABLE, unread, ignore)),
    ...useful
      .filter((unread) => isToldHere(unread) || unread.isMember)
      .map((unread) => finding(FACTS_ARE_READABLE, unread, ignore)),
  ];
}

/** Of a cluster or VNet that does not exist a check tells, and an unknown id follows from another fact, of which something else tells. */
function isToldHere({ reason }: Unread): boolean {
  return reason === 'forbidden' || reason === 'unreachable';
}

interface Seen extends Unread {
  /** One of several things that a subnet refers to; that it is missing has no check of its own. */
  readonly isMember: boolean;
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

function membersOf(
  snapshot: Snapshot,
  unwanted: ReadonlySet<FactName>,
): readonly (Read<unknown> & { readonly isMember: true })[] {
  const members = SEVERAL.filter((name) => !unwanted.has(name)).flatMap((name): readonly Read<unknown>[] => {
    const fact = snapshot[name];
    return fact.ok ? [...fact.value.values()] : [];
  });
  return members.filter((read) => read.ok || read.reason !== 'unknown').map((read) => ({ ...read, isMember: true }));
}

function distinct(reads: readonly (Read<unknown> & { readonly isMember?: boolean })[]): readonly Seen[] {
  const seen = new Map<string, Seen>();
  for (const read of reads)
    if (!read.ok) seen.set(`${read.what}\n${read.reason}`, { ...read, isMember: read.isMember === true });
  return [...seen.values()];
}

function finding(id: string, unread: Unread, ignore: readonly string[]): Finding {
  const { title, level } = KINDS[id] ?? { title: id, level: 'error' };
  return {
    id,
    title,
    level,
    status: 'failed',
    saw: `Could not read ${unread.what}: ${unread.message}`,
    fix: fixOf(unread),
    ignored: ignore.includes(id),
    docs: docsOf(id),
  };
}

function fixOf(unread: Unread): string {
  const scope = scopeOf(unread.what);
  switch (unread.reason) {
    case 'missing':
      return `A subnet refers to it, but Azure does not have it (any more). Look at the subnet, and detach it where it is gone.`;
    case 'unreachable':
    case 'unknown':
    case 'unasked':
      return 'Run again; if that does not help, look at https://azure.status.microsoft for the region of the cluster.';
    case 'forbidden': {
      const right = unread.permission === undefined ? 'the right to read' : `the action ${unread.permission}`;
      // Reader holds every */read action. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general#reader
      const command = azCommand('role assignment create', { role: 'Reader', scope: scope ?? '<id of the resource>' });
      return (
        `Grant the identity of this run ${right}${scope === undefined ? '' : ` on ${scope}`}. The role Reader has it; an assignment may take some minutes to be seen: ` +
        `${command} --assignee "$AZURE_CLIENT_ID"`
      );
    }
  }
}

/** What follows a resource's id in the path of a list about it. */
const LIST =
  /\/(agentPools|usages|availableAgentPoolVersions|upgradeProfiles\/default|providers\/Microsoft\.(Authorization\/[^/]+|Compute\/.+))$/i;

/** The resource that access is granted on, where `what` ends with a path in brackets: a collection's is that of its parent. */
function scopeOf(what: string): string | undefined {
  return /\((\/subscriptions\/.+)\)$/i.exec(what)?.[1]?.replace(LIST, '');
}

import type { FactName, Snapshot } from '../facts/facts.ts';
import { unreadInWords, type Read, type Unread } from '../resources/read.ts';
import { idKey, sameId, vnetOfSubnet } from '../values/resource-id.ts';
import type { Operation } from '../inputs/inputs.ts';
import type { Answer, Severity } from './finding.ts';
import { docsOf } from './docs-link.ts';
import { causeOf, READER } from './verdict.ts';
import { grantToCaller } from './shared/access.ts';

/** Ids of the findings that stand for facts and not for checks; they may be named in `ignore-checks` too. */
export const FACTS_ARE_READABLE = 'facts-are-readable';
export const REQUIRED_FACTS_ARE_READABLE = 'required-facts-are-readable';

const KINDS: Readonly<Record<string, { readonly title: string; readonly level: Severity }>> = {
  [FACTS_ARE_READABLE]: { title: 'Everything that the checks look at can be read', level: 'warning' },
  [REQUIRED_FACTS_ARE_READABLE]: { title: 'What the run cannot do without can be read', level: 'error' },
};

/**
 * One answer for each thing that could not be read, the required ones first; for all things that one role would let it read, one.
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
  const entries = byCause([
    ...needed.filter(isToldHere),
    ...useful.filter((unread) => isToldHere(unread) || (unread.isReferred && unread.reason === 'missing')),
  ]);
  const isRequired = (entry: readonly Seen[]): boolean => entry.some((unread) => needed.includes(unread));
  return [
    ...entries.filter(isRequired).map((entry) => answer(REQUIRED_FACTS_ARE_READABLE, entry)),
    ...entries.filter((entry) => !isRequired(entry)).map((entry) => answer(FACTS_ARE_READABLE, entry)),
  ];
}

/**
 * Facts of which nothing is told when they cannot be read. Who has rights on resource groups alone, which is
 * how it should be, may not read the subscription, and misses one check of what is rarely so. Who has roles from before the last of these
 * were asked for loses the answers of their checks, which say so, and nothing else.
 */
const UNTOLD: readonly FactName[] = ['subscription', 'encryptionAtHost', 'kubernetesVersions', 'networkUsages'];

/** One answer for each cause that kept something from being read which no check needs. */
export function unreadEntries(unread: readonly Unread[]): readonly Answer[] {
  return byCause(unread).map((entry) => answer(FACTS_ARE_READABLE, entry));
}

/** What one role would let the run read, together. */
function byCause<Each extends Unread>(unread: readonly Each[]): readonly (readonly Each[])[] {
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

/** Those that are several things, each read on its own; what policies say, and the roles beside the subnets, are untold likewise. */
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
    if (!read.ok)
      seen.set(`${read.path ?? read.name}\n${read.reason}`, { ...read, isReferred: read.isReferred === true });
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
    saw: `Could not read ${sawOf(unread)}`,
    fix: fixOf(unread),
    docs: docsOf(id),
  };
}

/** Each with its path and why; several that have one reason by their names alone: the fix names the scopes. */
function sawOf(unread: readonly Unread[]): string {
  const alike = [...Map.groupBy(unread, ({ message }) => message)];
  return alike
    .map(([message, [first, ...others]]) => {
      if (first === undefined) return '';
      const what = others.length === 0 ? unreadInWords(first) : [first, ...others].map(({ name }) => name).join(', ');
      return `${what}: ${message}`;
    })
    .join('; ');
}

function fixOf(unread: readonly Unread[]): string {
  const [first] = unread;
  switch (first?.reason) {
    case 'missing':
      return `A subnet refers to it, but Azure does not have it (any more). Look at the subnet, and detach it where it is gone.`;
    case 'forbidden': {
      const actions = [...new Set(unread.flatMap(({ permission }) => permission ?? []))];
      const right = actions.length === 0 ? 'the right to read' : `the action ${actions.join(' and ')}`;
      const scopes = widest(unread.flatMap(({ scope }) => scope ?? []));
      const commands = (scopes.length === 0 ? ['<id of the resource>'] : scopes).map((scope) =>
        grantToCaller(READER, scope),
      );
      return (
        `Grant the identity of this run ${right}. The role ${READER} has it; an assignment may take some minutes to be seen: ` +
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

/**
 * The scopes without those that lie in another of them, each once: a role holds for all that lies below. For several subnets of a virtual
 * network it is the network, which a run has to read anyway.
 */
function widest(scopes: readonly string[]): readonly string[] {
  const distinct = distinctIds(scopes);
  const networks = distinct.map((scope) => vnetOfSubnet(scope));
  const raised = distinct.map((scope, index) => {
    const vnet = networks[index];
    return vnet !== undefined && networks.filter((other) => sameId(other, vnet)).length > 1 ? vnet : scope;
  });
  const wide = distinctIds(raised);
  return wide.filter((scope) => !wide.some((other) => idKey(scope).startsWith(`${idKey(other)}/`)));
}

function distinctIds(ids: readonly string[]): readonly string[] {
  return [...new Map(ids.map((id) => [idKey(id), id])).values()];
}

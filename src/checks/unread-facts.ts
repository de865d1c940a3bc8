import type { FactName, Snapshot } from '../facts/facts.ts';
import { unreadInWords, type Read, type Unread } from '../resources/read.ts';
import { idKey, sameId, vnetOfSubnet } from '../values/resource-id.ts';
import type { Operation } from '../inputs/inputs.ts';
import type { Answer, Severity } from './finding.ts';
import { docsOf } from './docs-link.ts';
import { listText } from '../values/list-text.ts';
import { causeOf, READER } from './verdict.ts';
import { grantToCaller } from './shared/access.ts';

/** Ids of the findings about facts; `ignore-checks` accepts them too. */
export const FACTS_ARE_READABLE = 'facts-are-readable';
export const REQUIRED_FACTS_ARE_READABLE = 'required-facts-are-readable';

const KINDS: Readonly<Record<string, { readonly title: string; readonly level: Severity }>> = {
  [FACTS_ARE_READABLE]: { title: 'The run can read every fact that the checks need', level: 'warning' },
  [REQUIRED_FACTS_ARE_READABLE]: { title: 'The run can read the facts that it requires', level: 'error' },
};

/**
 * One answer for each resource that could not be read, the required ones first; one for everything that a single role would let the run read.
 * Facts that only ignored checks need are left out.
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
 * Facts that may stay unread without a finding. An identity with rights on resource groups alone, as recommended, cannot read the subscription
 * and misses one rare check. An identity with a role from before these rights were added misses the answers of their checks, which say so.
 */
const UNTOLD: readonly FactName[] = ['subscription', 'encryptionAtHost', 'kubernetesVersions', 'networkUsages'];

/** One answer for each cause that kept something from being read that no check needs. */
export function unreadEntries(unread: readonly Unread[]): readonly Answer[] {
  return byCause(unread).map((entry) => answer(FACTS_ARE_READABLE, entry));
}

/** Grouped by the role that would let the run read them. */
function byCause<Each extends Unread>(unread: readonly Each[]): readonly (readonly Each[])[] {
  return [...Map.groupBy(unread, causeOf).values()];
}

/** A check covers a cluster or VNet that does not exist. An unknown id follows from another fact, which has its own finding. */
function isToldHere({ reason }: Unread): boolean {
  return reason === 'forbidden' || reason === 'refused' || reason === 'unreachable';
}

interface Seen extends Unread {
  /** A subnet refers to it; no check covers that it is missing. */
  readonly isReferred: boolean;
}

/** Facts that consist of several resources, each read separately. Policies and roles beside the subnets may stay unread. */
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

/** Resources that subnets refer to. A check covers a subnet that does not exist. */
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

/** Each with its path and reason. Several with one reason are listed by name, because the fix has their scopes. */
function sawOf(unread: readonly Unread[]): string {
  const alike = [...Map.groupBy(unread, ({ message }) => message)];
  return alike
    .map(([message, [first, ...others]]) => {
      if (first === undefined) return '';
      const what = others.length === 0 ? unreadInWords(first) : listText([first, ...others].map(({ name }) => name));
      return `${what}: ${message}`;
    })
    .join('; ');
}

function fixOf(unread: readonly Unread[]): string {
  const [first] = unread;
  switch (first?.reason) {
    case 'missing':
      return 'A subnet refers to a resource that does not exist. Detach it from the subnet.';
    case 'forbidden': {
      const actions = [...new Set(unread.flatMap(({ permission }) => permission ?? []))];
      const right = actions.length === 0 ? 'read access' : listText(actions);
      const scopes = widest(unread.flatMap(({ scope }) => scope ?? []));
      const commands = (scopes.length === 0 ? ['<id of the resource>'] : scopes).map((scope) =>
        grantToCaller(READER, scope),
      );
      return (
        `Give the identity of this run ${right}. The ${READER} role includes ${actions.length > 1 ? 'them' : 'it'}; an assignment takes a few minutes to take effect: ` +
        commands.join(' ; ')
      );
    }
    case 'refused':
      return first.problem?.fix ?? 'Fix the cause that the error names, then run again.';
    case 'unreachable':
    case 'unknown':
    case 'unasked':
    case undefined:
      return 'Run again. If the problem persists, check https://azure.status.microsoft for the region of the cluster.';
  }
}

/**
 * Each scope once, without those inside another one: a role assignment applies to everything below its scope. Several subnets of a VNet become
 * the VNet, which a run must read anyway.
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

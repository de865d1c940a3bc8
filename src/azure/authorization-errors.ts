import { listText } from '../values/list-text.ts';
import { azCommand } from '../values/az-command.ts';
import { resourceGroupOf, subscriptionOf } from '../values/resource-id.ts';
import type { AzureError } from './azure-error.ts';
import type { Asked } from './dictionary/asked.ts';
import { errorText } from './error-text.ts';

/** What somebody was not allowed to do. */
export interface MissingPermission {
  /** `Microsoft.Network/virtualNetworks/subnets/join/action`. */
  readonly action: string;
  /** The resource, or what is above it; undefined where Azure does not name it. */
  readonly scope?: string;
  /** The client (application) id of who lacks it; a user's name where it is a person. */
  readonly client?: string;
  /** Who lacks it, as role assignments name it. */
  readonly objectId?: string;
}

/** `LinkedAuthorizationFailed`: what is lacking is a right on a resource that the request names, not on its target. */
const LINKED = /permission to perform action(?:\(s\))? '([^']+)' on (?:the )?linked scope(?:\(s\))? '([^']+)'/i;
/** `AuthorizationFailed` */
const DIRECT =
  /(?:does not|doesn't) have (?:authorization|permission) to perform action(?:\(s\))? '([^']+)'(?: (?:over|on|at) (?:the )?scope(?:\(s\))? '([^']+)')?/i;
const WHO = /\bclient '([^']+)'(?: with object id '([^']+)')?/i;

/**
 * The permissions that an error says are missing, out of Azure's sentence; none for every other error. Of several Azure lists the actions
 * and the scopes, "respectively", separated by commas.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error
 */
export function missingPermissions(error: AzureError): readonly MissingPermission[] {
  const { text } = errorText(error);
  const [, actionList, scopeList] = LINKED.exec(text) ?? DIRECT.exec(text) ?? [];
  const [actions, scopes] = [listOf(actionList), listOf(scopeList)];
  const [, client, objectId] = WHO.exec(text) ?? [];
  const who = { client, objectId };
  const [action] = actions;
  if (action === undefined) return [];
  // One action may stand for all scopes, and one scope for all actions.
  const length = Math.max(actions.length, scopes.length);
  return Array.from({ length }, (_, index) => {
    const scope = scopes[scopes.length === 1 ? 0 : index];
    return { action: actions[index] ?? action, scope, ...who };
  });
}

function listOf(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The custom roles of this action's own set-up that hold an action, narrowest first; the folder `roles` holds them. */
const OWN_ROLES: readonly (readonly [RegExp, string])[] = [
  [/^Microsoft\.ContainerService\/managedClusters\/agentPools\/write$/i, 'aks-subnet-pool add'],
  [/^Microsoft\.Network\/virtualNetworks\/subnets\/join\/action$/i, 'aks-subnet-pool add'],
  [/^Microsoft\.(?:ContainerService|Compute|Network)\/(?:locations\/.+|skus)\/read$/i, 'aks-subnet-pool subscription'],
  [/^Microsoft\.(?:Resources\/subscriptions|Features\/.+)\/read$/i, 'aks-subnet-pool subscription'],
  [/^Microsoft\.ContainerService\/managedClusters\/agentPools\/upgradeNodeImageVersion\//i, 'aks-subnet-pool reimage'],
  [/^Microsoft\.ContainerService\/managedClusters\/write$/i, 'aks-subnet-pool reconcile'],
  [/^Microsoft\.ManagedIdentity\/userAssignedIdentities\/assign\/action$/i, 'aks-subnet-pool reconcile'],
  [/^Microsoft\.Network\/publicIP(?:Addresses|Prefixes)\/join\/action$/i, 'aks-subnet-pool reconcile'],
  [/^Microsoft\.OperationalInsights\/workspaces\/(?:sharedkeys\/)?read$/i, 'aks-subnet-pool reconcile'],
  [/^Microsoft\.Compute\/diskEncryptionSets\/read$/i, 'aks-subnet-pool reconcile'],
  [/^Microsoft\.ContainerService\/.*\/read$/i, 'aks-subnet-pool check'],
  [/^Microsoft\.(?:Network|Authorization)\/.*\/read$/i, 'aks-subnet-pool check'],
];

/** Built-in roles that hold an action, narrowest first. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^Microsoft\.Network\/privateDnsZones\//i, 'Private DNS Zone Contributor'],
  [/^Microsoft\.Network\//i, 'Network Contributor'],
  [/^Microsoft\.ContainerService\/.*\/read$/i, 'Reader'],
  [/^Microsoft\.ContainerService\//i, 'Azure Kubernetes Service Contributor Role'],
  [/^Microsoft\.ManagedIdentity\/userAssignedIdentities\/assign\/action$/i, 'Managed Identity Operator'],
  [/^Microsoft\.Authorization\/roleAssignments\//i, 'Role Based Access Control Administrator'],
  // The secrets of a workspace too, which Log Analytics Reader leaves out.
  // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general#reader
  [/\/read$/i, 'Reader'],
];

/** A built-in role that holds the action. */
function roleWith(action: string): string {
  return ROLES.find(([pattern]) => pattern.test(action))?.[1] ?? 'Contributor';
}

/**
 * The role to give: for the workflow's identity that of this action's set-up, which is smaller than any built-in one. Its name ends in the
 * subscription's id, because a directory has each name once.
 */
function roleFor({ action, scope }: MissingPermission, isOurs: boolean): string {
  const own = isOurs ? OWN_ROLES.find(([pattern]) => pattern.test(action))?.[1] : undefined;
  return own === undefined ? roleWith(action) : `${own} ${subscriptionOf(scope ?? '') ?? 'SUBSCRIPTION_ID'}`;
}

/** The command that grants it. */
function grantCommand(permission: MissingPermission, isOurs = false): string {
  const { scope, client, objectId } = permission;
  return azCommand('role assignment create', {
    ...(objectId === undefined
      ? { assignee: client ?? 'PRINCIPAL' }
      : {
          'assignee-object-id': objectId,
          'assignee-principal-type': client?.includes('@') === true ? 'User' : 'ServicePrincipal',
        }),
    role: roleFor(permission, isOurs),
    scope: scope ?? 'SCOPE',
  });
}

/** Whether it is the workflow's identity that lacks the right, and not the cluster's. */
function isOursIn({ client }: MissingPermission, { clientId, kind }: Asked): boolean {
  // Nobody else looks for the run.
  if (kind === 'read') return true;
  return clientId !== undefined && client?.toLowerCase() === clientId.toLowerCase();
}

/** Who may not do what, in a sentence. */
export function permissionWords(permissions: readonly MissingPermission[], asked: Asked): string {
  const [first] = permissions;
  if (first === undefined) return '';
  const who = whoIs(first, asked);
  const what = permissions.map(({ action, scope }) => (scope === undefined ? action : `${action} on ${scope}`));
  return `${who} lacks ${listText(what)}, or the scope does not exist. A new role assignment can take up to an hour to take effect.`;
}

function whoIs(permission: MissingPermission, asked: Asked): string {
  const name = permission.client ?? permission.objectId;
  if (name === undefined) return 'The caller';
  if (isOursIn(permission, asked)) return `The identity of this run (${name})`;
  return isOfCluster(permission, asked) ? `The cluster's identity (${name})` : name;
}

/** Whether it is the cluster's identity that lacks the right; of an id that either side does not tell nothing follows. */
function isOfCluster({ client, objectId }: MissingPermission, { identity }: Asked): boolean {
  const isSame = (id: string | undefined, other: string | undefined): boolean =>
    id !== undefined && id.toLowerCase() === other?.toLowerCase();
  return [identity?.clientId, identity?.objectId].some((id) => isSame(id, client) || isSame(id, objectId));
}

/** The commands that grant what is missing, each once. */
export function grantAdvice(permissions: readonly MissingPermission[], asked: Asked): string {
  const cluster = permissions.find(({ action }) =>
    /^Microsoft\.ContainerService\/managedClusters\/read$/i.test(action),
  );
  const [subscription, group] = [subscriptionOf(cluster?.scope ?? ''), resourceGroupOf(cluster?.scope ?? '')];
  if (asked.kind === 'read' && cluster !== undefined && subscription !== undefined && group !== undefined)
    return noRoleAdvice(cluster, `/subscriptions/${subscription}`, group);
  const commands = permissions.map((permission) => grantCommand(permission, isOursIn(permission, asked)));
  const isOwn = commands.some((command) => command.includes("'aks-subnet-pool "));
  const where = isOwn ? ' (its definition is in the folder roles of this action; see README, Set up)' : '';
  return `Assign the role${where}, then run again: ${[...new Set(commands)].join(' ; ')}`;
}

/** Who may not even look at the cluster has no role at all there: what is missing is the set-up, not one right after the other. */
function noRoleAdvice(permission: MissingPermission, subscription: string, group: string): string {
  const grant = (action: string, scope: string): string => grantCommand({ ...permission, action, scope }, true);
  return `The identity has no role on the cluster. Grant it the two roles of README, Set up, step 4 (the second only to add pools), then run again: ${grant(permission.action, subscription)} ; ${grant('Microsoft.ContainerService/managedClusters/agentPools/write', `${subscription}/resourceGroups/${group}`)}`;
}

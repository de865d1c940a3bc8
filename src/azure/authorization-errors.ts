import { shellWord } from '../values/shell.ts';
import type { AzureError } from './azure-error.ts';
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
  /(?:does not|doesn't) have (?:authorization|permission) to perform action(?:\(s\))? '([^']+)'(?: (?:over|on) (?:the )?scope(?:\(s\))? '([^']+)')?/i;
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
  const who = {
    client,
    objectId,
  };
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

/** Built-in roles that hold an action, narrowest first. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const ROLES: readonly (readonly [RegExp, string])[] = [
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
export function roleWith(action: string): string {
  return ROLES.find(([pattern]) => pattern.test(action))?.[1] ?? 'Contributor';
}

/** The command that grants it. */
export function grantCommand({ action, scope, client, objectId }: MissingPermission): string {
  const who =
    objectId === undefined
      ? `--assignee ${shellWord(client ?? 'PRINCIPAL')}`
      : `--assignee-object-id ${shellWord(objectId)} --assignee-principal-type ${client?.includes('@') === true ? 'User' : 'ServicePrincipal'}`;
  return `az role assignment create ${who} --role ${shellWord(roleWith(action))} --scope ${shellWord(scope ?? 'SCOPE')}`;
}

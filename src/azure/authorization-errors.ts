import { shellWord } from '../shell.ts';
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
 * The permission that an error says is missing, out of Azure's sentence; undefined for every other error.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error
 */
export function missingPermission(error: AzureError): MissingPermission | undefined {
  const { text } = errorText(error);
  const linked = LINKED.exec(text);
  const [, actions, scopes] = linked ?? DIRECT.exec(text) ?? [];
  const action = firstOf(actions);
  if (action === undefined) return undefined;
  const scope = firstOf(scopes);
  const [, client, objectId] = WHO.exec(text) ?? [];
  return {
    action,
    ...(scope === undefined ? {} : { scope }),
    ...(client === undefined ? {} : { client }),
    ...(objectId === undefined ? {} : { objectId }),
  };
}

/** Several are separated by commas; one command can name one scope. */
function firstOf(list: string | undefined): string | undefined {
  const first = list?.split(',')[0]?.trim();
  return first === undefined || first === '' ? undefined : first;
}

/** Built-in roles that hold an action, narrowest first. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^Microsoft\.Network\//i, 'Network Contributor'],
  [/^Microsoft\.ContainerService\/.*\/read$/i, 'Reader'],
  [/^Microsoft\.ContainerService\//i, 'Azure Kubernetes Service Contributor Role'],
  [/^Microsoft\.ManagedIdentity\/userAssignedIdentities\/assign\/action$/i, 'Managed Identity Operator'],
  [/^Microsoft\.Authorization\/roleAssignments\//i, 'Role Based Access Control Administrator'],
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

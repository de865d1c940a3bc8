import { objectsOf, stringsOf, type JsonObject } from '../values/json.ts';

/** What is allowed in one breath; what is taken out of it is taken out of it alone. */
export interface Permission {
  /** Actions, with `*` for any part. */
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

/** The permissions of whoever asks. https://learn.microsoft.com/rest/api/authorization/permissions/list-for-resource */
export function parsePermissions(body: JsonObject): readonly Permission[] {
  return objectsOf(body['value']).map(parsePermission);
}

export function parsePermission(body: JsonObject): Permission {
  return { actions: stringsOf(body['actions']), notActions: stringsOf(body['notActions']) };
}

/**
 * Whether an action is among them, as Azure decides it: some permission has it and does not take it out again. Azure compares without
 * case. https://learn.microsoft.com/azure/role-based-access-control/role-definitions#how-notactions-are-used
 */
export function isAllowed(permissions: readonly Permission[], action: string): boolean {
  const has = (patterns: readonly string[]): boolean => patterns.some((pattern) => matches(pattern, action));
  return permissions.some(({ actions, notActions }) => has(actions) && !has(notActions));
}

/**
 * `*` between two slashes stands for nothing too: by one there the role Managed Identity Operator holds
 * `Microsoft.ManagedIdentity/userAssignedIdentities/assign/action`.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/identity#managed-identity-operator
 */
function matches(pattern: string, action: string): boolean {
  return matchesAsWritten(pattern, action) || matchesAsWritten(pattern.replaceAll('/*/', '/'), action);
}

function matchesAsWritten(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const text = action.toLowerCase();
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  // Each part in between as early as it comes; then what is left has to end as the pattern does.
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

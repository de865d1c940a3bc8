import { gatewayError } from '../aks/azure-error.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { LinkedAction } from './linked-access.ts';

/** @throws AzureError 403 in ARM's words. */
export function authorize(cloud: Cloud, action: string, scope: string): void {
  if (cloud.access.isAllowed(cloud.access.callerId, action, scope)) return;
  const { clientId, objectId } = cloud.scenario.identity;
  throw gatewayError(
    403,
    'AuthorizationFailed',
    `The client '${clientId}' with object id '${objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

/**
 * What ARM asks for on the resources that a body names. How it tells of several is not published; "respectively" says that the lists go
 * in pairs.
 *
 * @throws AzureError 403 in ARM's words.
 */
export function authorizeLinked(cloud: Cloud, action: string, scope: string, linked: readonly LinkedAction[]): void {
  const refused = linked.filter((each) => !cloud.access.isAllowed(cloud.access.callerId, each.action, each.scope));
  if (refused.length === 0) return;
  const { clientId, objectId } = cloud.scenario.identity;
  const actions = refused.map((each) => each.action).join(',');
  const scopes = refused.map((each) => each.scope).join(',');
  throw gatewayError(
    403,
    'LinkedAuthorizationFailed',
    `The client '${clientId}' with object id '${objectId}' has permission to perform action '${action}' on scope '${scope}'; however, it does not have permission to perform action(s) '${actions}' on the linked scope(s) '${scopes}' (respectively) or the linked scope(s) are invalid.`,
  );
}

/** @throws AzureError 401 in ARM's words. */
export function authenticate(cloud: Cloud, authorization: string | undefined): void {
  const challenge = (error: string, description: string): Record<string, string> => ({
    'www-authenticate': `Bearer authorization_uri="https://login.windows.net/${cloud.scenario.tenant}", error="${error}", error_description="${description}"`,
  });
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    throw gatewayError(
      401,
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
      challenge('invalid_token', "The authentication failed because of missing 'Authorization' header."),
    );
  }
  const expiry = cloud.tokens.expiryOf(token);
  if (expiry === undefined) {
    throw gatewayError(
      401,
      'InvalidAuthenticationToken',
      'The access token is invalid.',
      challenge('invalid_token', 'The access token is invalid.'),
    );
  }
  if (expiry <= cloud.timeline.now) {
    const text = (at: number): string => new Date(at).toLocaleString('en-US', { timeZone: 'UTC' }).replace(',', '');
    throw gatewayError(
      401,
      'ExpiredAuthenticationToken',
      `The access token expiry UTC time '${text(expiry)}' is earlier than current UTC time '${text(cloud.timeline.now)}'.`,
      challenge('invalid_token', 'The access token has expired.'),
    );
  }
}

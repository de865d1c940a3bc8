import { gatewayError } from '../aks/azure-error.ts';
import { keyOf } from '../cloud/ids.ts';
import type { FederatedCredentialState, ManagedIdentityState } from '../cloud/managed-identities.ts';
import { objectOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { groupOf, locationIn } from './resource-groups.ts';
import { answer } from './responses.ts';
import { defineRoutes, GROUP, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

const IDENTITIES = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const CREDENTIALS = `${IDENTITIES}/federatedIdentityCredentials`;
const PATH = `${GROUP}/providers/${IDENTITIES}/{identity}`;

function idOf({ cloud }: ArmRequest, { resourceGroup, name }: ManagedIdentityState): string {
  const { subscription } = cloud.scenario;
  return `/subscriptions/${subscription.id}/resourcegroups/${resourceGroup}/providers/${IDENTITIES}/${name}`;
}

function identityBody(request: ArmRequest, identity: ManagedIdentityState): Json {
  const { location, name, clientId, principalId } = identity;
  const properties = { tenantId: request.cloud.scenario.tenant, principalId, clientId };
  return { id: idOf(request, identity), name, type: IDENTITIES, location, tags: {}, properties };
}

function credentialBody(
  request: ArmRequest,
  identity: ManagedIdentityState,
  { name, issuer, subject, audiences }: FederatedCredentialState,
): Json {
  const id = `${idOf(request, identity)}/federatedIdentityCredentials/${name}`;
  return { id, name, type: CREDENTIALS, properties: { issuer, subject, audiences } };
}

/** @throws AzureError 404 */
function identityOf(request: ArmRequest): ManagedIdentityState {
  const [group, name] = [nameIn(request, 'group'), nameIn(request, 'identity')];
  const found = request.cloud.identities.get(group, name);
  if (found) return found;
  throw gatewayError(
    404,
    'ResourceNotFound',
    `The Resource '${IDENTITIES}/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

function putCredential(request: ArmRequest): ReturnType<typeof answer> {
  const identity = identityOf(request);
  const { issuer, subject, audiences } = objectOf(request.body['properties']);
  const name = nameIn(request, 'credential');
  const isNew = !identity.credentials.has(keyOf(name));
  const credential = {
    ...{ name, issuer: textOf(issuer) ?? '', subject: textOf(subject) ?? '' },
    audiences: Array.isArray(audiences) ? audiences.map(String) : [],
  };
  identity.credentials.set(keyOf(name), credential);
  return answer(isNew ? 201 : 200, credentialBody(request, identity, credential), 'arm');
}

/** https://learn.microsoft.com/rest/api/managedidentity */
export const managedIdentityRoutes = defineRoutes([
  {
    method: 'GET',
    path: PATH,
    action: `${IDENTITIES}/read`,
    handle: (request) => answer(200, identityBody(request, identityOf(request)), 'arm'),
  },
  {
    method: 'PUT',
    path: PATH,
    action: `${IDENTITIES}/write`,
    handle: (request) => {
      const [{ name: group }, name] = [groupOf(request), nameIn(request, 'identity')];
      const existing = request.cloud.identities.get(group, name);
      const identity = existing ?? request.cloud.identities.add(group, name, locationIn(request.body));
      return answer(existing ? 200 : 201, identityBody(request, identity), 'arm');
    },
  },
  {
    method: 'PUT',
    path: `${PATH}/federatedIdentityCredentials/{credential}`,
    action: `${CREDENTIALS}/write`,
    handle: putCredential,
  },
]);

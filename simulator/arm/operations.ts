import { AzureError, gatewayError } from '../aks/azure-error.ts';
import type { Operation } from '../cloud/state.ts';
import { operationBody } from './cluster-bodies.ts';
import { isSigned } from './operation-urls.ts';
import { answer } from './responses.ts';
import { defineRoutes, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

const LOCATION = '/subscriptions/{subscription}/providers/Microsoft.ContainerService/locations/{location}';

function operationOf(request: ArmRequest): Operation {
  // Its real answer to an altered URL is not public.
  if (!isSigned(request.cloud, request.path, request.query)) {
    throw gatewayError(403, 'AuthorizationFailed', 'The signature of the operation URL is invalid.');
  }
  const id = nameIn(request, 'operation');
  const found = request.cloud.operations.all.get(id);
  if (found) return found;
  throw new AzureError(404, 'NotFound', `The async operation '${id}' could not be found.`);
}

/** They are at subscription scope: rights on a resource group do not reach them. */
export const operationRoutes = defineRoutes([
  {
    method: 'GET',
    path: `${LOCATION}/operations/{operation}`,
    anyApiVersion: true,
    action: 'Microsoft.ContainerService/locations/operations/read',
    handle: (request) => answer(200, operationBody(request.cloud, operationOf(request)), 'aks'),
  },
  {
    method: 'GET',
    path: `${LOCATION}/operationresults/{operation}`,
    anyApiVersion: true,
    action: 'Microsoft.ContainerService/locations/operationresults/read',
    handle: (request) => {
      const operation = operationOf(request);
      if (operation.status !== 'InProgress') return answer(204, undefined, 'aks');
      return answer(202, operationBody(request.cloud, operation), 'aks', {
        location: `https://${request.headers['host'] ?? ''}${request.path}?${request.query}`,
      });
    },
  },
]);

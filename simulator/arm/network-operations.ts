import { AzureError } from '../aks/azure-error.ts';
import { armHostOf } from '../cloud/hosts.ts';
import type { VirtualNetworkState } from '../cloud/state.ts';
import { numberOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { WireResponse } from '../wire.ts';
import { answer } from './responses.ts';
import { defineRoutes, nameIn, SUBSCRIPTION } from './route.ts';
import type { ArmRequest } from './route.ts';

const LOCATION = `${SUBSCRIPTION}/providers/Microsoft.Network/locations/{location}`;

/** @throws AzureError 412 or 429 in the provider's words. */
export function checkWritable(vnet: VirtualNetworkState, ifMatch: string | undefined): void {
  const etag = `W/"${vnet.etag}"`;
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== etag) {
    throw new AzureError(412, 'PreconditionFailed', 'Precondition failed.', {
      wrapped: true,
      details: [
        {
          code: 'PreconditionFailedEtagMismatch',
          message: `Etag provided in if-match header ${ifMatch} does not match etag ${etag} of resource ${vnet.id} in NRP data store.`,
        },
      ],
    });
  }
  if (!['Updating', 'Deleting'].includes(vnet.provisioningState)) return;
  throw new AzureError(429, 'RetryableError', 'A retryable error occurred.', {
    wrapped: true,
    headers: { 'retry-after': '11' },
    details: [
      {
        code: 'RetryableErrorDueToAnotherOperation',
        message: `Operation PutVirtualNetworkOperation is updating resource ${vnet.id}. The call can be retried in 11 seconds.`,
      },
    ],
  });
}

/** Starts an operation of the network provider. @returns its id */
function start({ cloud }: ArmRequest, atEnd: () => void): string {
  const id = cloud.random.guid();
  const ends = cloud.timeline.now + cloud.scenario.durations.networkUpdate * 1000;
  cloud.networkOperations.set(id, ends);
  cloud.timeline.schedule(ends, atEnd);
  return id;
}

function urlOf({ cloud }: ArmRequest, resource: 'operations' | 'operationResults', id: string): string {
  const { location, subscription, cloud: name } = cloud.scenario;
  return `https://${armHostOf(name)}/subscriptions/${subscription.id}/providers/Microsoft.Network/locations/${location}/${resource}/${id}?api-version=2025-07-01`;
}

/** Nothing that Azure still runs: the change is there at once, the states follow. `vnet` is the network that it happens in, if any. */
export function beginUpdate(
  request: ArmRequest,
  vnet: VirtualNetworkState | undefined,
  states: readonly { provisioningState: string }[],
): string {
  const set = (provisioningState: string): void => {
    for (const state of states) state.provisioningState = provisioningState;
    if (vnet) vnet.etag = request.cloud.random.guid();
  };
  set('Updating');
  const id = start(request, () => {
    set('Succeeded');
  });
  return urlOf(request, 'operations', id);
}

export function begun(status: number, body: Json, url: string): WireResponse {
  return answer(status, body, 'arm', {
    'azure-asyncoperation': url,
    'azure-asyncnotification': 'Enabled',
    'retry-after': '3',
  });
}

/** The answer to a DELETE: what is deleted reads so until it is gone. */
export function beginDeletion(
  request: ArmRequest,
  vnet: VirtualNetworkState | undefined,
  subject: { provisioningState: string } | undefined,
  remove: () => void,
): WireResponse {
  const before = vnet?.provisioningState;
  if (subject) subject.provisioningState = 'Deleting';
  if (vnet && subject !== vnet) vnet.provisioningState = 'Updating';
  const id = start(request, () => {
    if (vnet && before !== undefined)
      Object.assign(vnet, { provisioningState: before, etag: request.cloud.random.guid() });
    remove();
  });
  return answer(202, undefined, 'arm', {
    'azure-asyncoperation': urlOf(request, 'operations', id),
    'location': urlOf(request, 'operationResults', id),
    'azure-asyncnotification': 'Enabled',
    'retry-after': '10',
  });
}

function isRunning({ cloud }: ArmRequest, id: string): boolean {
  const ends = numberOf(cloud.networkOperations.get(id));
  if (ends === undefined) {
    throw new AzureError(404, 'NotFound', 'The operation could not be found.', { wrapped: true, details: [] });
  }
  return cloud.timeline.now < ends;
}

export const networkOperationRoutes = defineRoutes([
  {
    method: 'GET',
    path: `${LOCATION}/operations/{operation}`,
    anyApiVersion: true,
    action: 'Microsoft.Network/locations/operations/read',
    handle: (request) => {
      const running = isRunning(request, nameIn(request, 'operation'));
      const headers: Record<string, string> = running ? { 'retry-after': '10' } : {};
      return answer(200, { status: running ? 'InProgress' : 'Succeeded' }, 'arm', headers);
    },
  },
  {
    method: 'GET',
    path: `${LOCATION}/operationResults/{operation}`,
    anyApiVersion: true,
    action: 'Microsoft.Network/locations/operationResults/read',
    handle: (request) => {
      const id = nameIn(request, 'operation');
      if (!isRunning(request, id)) return answer(204, undefined, 'arm');
      return answer(202, undefined, 'arm', { 'location': urlOf(request, 'operationResults', id), 'retry-after': '10' });
    },
  },
]);

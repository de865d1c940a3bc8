import { gatewayError } from '../aks/azure-error.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { armHostOf } from '../cloud/hosts.ts';
import { keyOf } from '../cloud/ids.ts';
import type { ResourceGroupState } from '../cloud/resource-groups.ts';
import { isNothing, objectOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { notSimulated } from '../not-simulated.ts';
import { beginGroupDeletion } from './group-deletion.ts';
import { answer, errorAnswer } from './responses.ts';
import { defineRoutes, filterOf, GROUP, nameIn, SUBSCRIPTION } from './route.ts';
import type { ArmRequest } from './route.ts';
import { isTagged } from './tags.ts';

const GROUPS = 'Microsoft.Resources/subscriptions/resourceGroups';

/** Seconds that ARM asks for between two looks, as recorded. */
const RETRY_AFTER = '15';

function groupBody(cloud: Cloud, { name, location, tags, managedBy, provisioningState }: ResourceGroupState): Json {
  return {
    id: `/subscriptions/${cloud.scenario.subscription.id}/resourceGroups/${name}`,
    name,
    type: 'Microsoft.Resources/resourceGroups',
    location,
    ...(isNothing(tags) ? {} : { tags }),
    ...(managedBy === undefined ? {} : { managedBy }),
    properties: { provisioningState },
  };
}

/** @throws AzureError 404 */
export function groupOf({ cloud, names }: Pick<ArmRequest, 'cloud' | 'names'>): ResourceGroupState {
  const name = decodeURIComponent(names['group'] ?? '');
  const found = cloud.resourceGroups.get(name);
  if (found) return found;
  throw gatewayError(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

/** @throws AzureError 400 or 409 in ARM's words */
function checkLocation(existing: ResourceGroupState | undefined, location: string): string {
  if (existing === undefined || existing.location === location) return location;
  throw gatewayError(
    409,
    'InvalidResourceGroupLocation',
    `Invalid resource group location '${location}'. The Resource group already exists in location '${existing.location}'.`,
  );
}

/**
 * The location in a body, as Azure writes it.
 *
 * @throws AzureError 400 in ARM's words
 */
export function locationIn(body: Json): string {
  const location = textOf(body['location']);
  if (location !== undefined) return normalized(location);
  throw gatewayError(400, 'LocationRequired', 'The location property is required for this definition.');
}

/** `West Europe` and `westeurope` are one. */
export function normalized(location: string): string {
  return keyOf(location).replaceAll(' ', '');
}

/** https://learn.microsoft.com/rest/api/resources/resource-groups */
export const resourceGroupRoutes = defineRoutes([
  {
    method: 'GET',
    path: `${SUBSCRIPTION}/resourceGroups`,
    action: undefined,
    handle: (request) => {
      const { cloud } = request;
      const { access, resourceGroups, scenario } = cloud;
      const idOf = (name: string): string => `/subscriptions/${scenario.subscription.id}/resourceGroups/${name}`;
      const value = resourceGroups.all
        .filter(({ name }) => access.isAllowed(access.callerId, `${GROUPS}/read`, idOf(name)))
        .filter(({ tags }) => isTagged(tags, filterOf(request)))
        .map((group) => groupBody(cloud, group));
      return answer(200, { value }, 'arm');
    },
  },
  {
    method: 'GET',
    path: GROUP,
    action: `${GROUPS}/read`,
    handle: (request) => answer(200, groupBody(request.cloud, groupOf(request)), 'arm'),
  },
  {
    method: 'HEAD',
    path: GROUP,
    action: `${GROUPS}/read`,
    handle: (request) => {
      groupOf(request);
      return answer(204, undefined, 'arm');
    },
  },
  {
    method: 'PUT',
    path: GROUP,
    action: `${GROUPS}/write`,
    handle: (request) => {
      const { cloud, body } = request;
      const name = nameIn(request, 'group');
      const existing = cloud.resourceGroups.get(name);
      const location = checkLocation(existing, locationIn(body));
      const group = existing ?? cloud.resourceGroups.add(name, location);
      group.tags = objectOf(body['tags']);
      return answer(existing ? 200 : 201, groupBody(cloud, group), 'arm');
    },
  },
  {
    method: 'DELETE',
    path: GROUP,
    action: `${GROUPS}/delete`,
    handle: (request) => {
      const { cloud } = request;
      const group = groupOf(request);
      // AKS forbids it only in part, and what becomes of the cluster is nothing that anybody should try.
      if (group.managedBy !== undefined) return notSimulated('DELETE', 'the resource group of the nodes of a cluster');
      return polled(cloud, beginGroupDeletion(cloud, group));
    },
  },
  {
    method: 'GET',
    path: `${SUBSCRIPTION}/operationresults/{operation}`,
    anyApiVersion: true,
    action: undefined,
    handle: (request) => {
      const id = nameIn(request, 'operation');
      const deletion = request.cloud.groupDeletions.get(id);
      if (!deletion) throw gatewayError(404, 'NotFound', `The operation '${id}' could not be found.`);
      if (deletion.outcome === 'deleting') return polled(request.cloud, id);
      return deletion.outcome === 'deleted' ? answer(200, undefined, 'arm') : errorAnswer(deletion.error);
    },
  },
]);

function polled(cloud: Cloud, id: string): ReturnType<typeof answer> {
  const { subscription, cloud: name } = cloud.scenario;
  const location = `https://${armHostOf(name)}/subscriptions/${subscription.id}/operationresults/${id}?api-version=2024-11-01`;
  return answer(202, undefined, 'arm', { location, 'retry-after': RETRY_AFTER });
}

import type { Cloud } from '../cloud/cloud.ts';
import { clusterId, keyOf } from '../cloud/ids.ts';
import { objectOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { notSimulated } from '../not-simulated.ts';
import { clusterBody } from './cluster-bodies.ts';
import { CLUSTERS } from './cluster-lookups.ts';
import type { GroupResource } from './network-kinds.ts';
import { networkKinds } from './network-kinds.ts';
import { normalized } from './resource-groups.ts';
import { answer } from './responses.ts';
import { defineRoutes, filterOf, GROUP, nameIn, SUBSCRIPTION } from './route.ts';
import type { ArmRequest } from './route.ts';
import { isTagged } from './tags.ts';

/** What of a resource the list of all resources says. */
const MEMBERS = ['id', 'name', 'type', 'location', 'tags', 'kind', 'sku', 'identity', 'zones'];

/** The clusters, as lists answer them. */
export function clusterResources(cloud: Cloud, apiVersion: string): GroupResource[] {
  return cloud.clusters.map((cluster) => ({
    id: clusterId(cloud.scenario.subscription.id, cluster.resourceGroup, cluster.name),
    type: CLUSTERS,
    name: cluster.name,
    resourceGroup: cluster.resourceGroup,
    body: () => clusterBody(cloud, cluster, apiVersion),
  }));
}

function everyResource(cloud: Cloud): GroupResource[] {
  return [...clusterResources(cloud, ''), ...networkKinds.flatMap(({ resourcesIn }) => resourcesIn(cloud))];
}

/** The clauses of a filter that are played; what is left of it after them is not. */
const CLAUSE = /(resourceGroup|resourceType|name|location|tagName|tagValue) eq '([^']*)'/gi;

function isAsked(filter: string, resource: GroupResource, body: Json): boolean {
  const asked = new Map([...filter.matchAll(CLAUSE)].map(([, name = '', value = '']) => [keyOf(name), value] as const));
  const is = (name: string, actual: unknown): boolean => {
    const wanted = asked.get(name);
    return wanted === undefined || keyOf(wanted) === keyOf(textOf(actual) ?? '');
  };
  const location = asked.get('location');
  return (
    is('resourcegroup', resource.resourceGroup) &&
    is('resourcetype', body['type']) &&
    is('name', resource.name) &&
    (location === undefined || normalized(location) === normalized(textOf(body['location']) ?? '')) &&
    isTagged(objectOf(body['tags']), filter)
  );
}

function list(request: ArmRequest, isInScope: (resource: GroupResource) => boolean): ReturnType<typeof answer> {
  const { cloud } = request;
  const filter = filterOf(request);
  const rest = filter.replace(CLAUSE, '').replace(/\band\b|[()\s]/gi, '');
  if (rest !== '') return notSimulated('GET', `Microsoft.Resources/resources with the filter "${filter}"`);
  const value = everyResource(cloud)
    .filter(isInScope)
    .map((resource) => ({ resource, body: resource.body() }))
    .filter(({ resource, body }) => isAsked(filter, resource, body))
    .map(({ body }) => Object.fromEntries(MEMBERS.flatMap((name) => (name in body ? [[name, body[name]]] : []))));
  return answer(200, { value }, 'arm');
}

/** https://learn.microsoft.com/rest/api/resources/resources/list */
export const resourceRoutes = defineRoutes([
  {
    method: 'GET',
    path: `${SUBSCRIPTION}/resources`,
    action: undefined,
    handle: (request) => {
      const { access } = request.cloud;
      return list(request, ({ id, type }) => access.isAllowed(access.callerId, `${type}/read`, id));
    },
  },
  {
    method: 'GET',
    path: `${GROUP}/resources`,
    action: 'Microsoft.Resources/subscriptions/resourceGroups/resources/read',
    handle: (request) => {
      const group = keyOf(nameIn(request, 'group'));
      return list(request, ({ resourceGroup }) => keyOf(resourceGroup) === group);
    },
  },
]);

import { AzureError, gatewayError } from '../aks/azure-error.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { armHostOf } from '../cloud/hosts.ts';
import { keyOf } from '../cloud/ids.ts';
import { isObject } from '../json.ts';
import type { Json } from '../json.ts';
import type { WireRequest, WireResponse } from '../wire.ts';
import { notSimulated } from '../not-simulated.ts';
import { authenticate, authorize } from './access.ts';
import { allRoutes } from './all-routes.ts';
import { checkApiVersion } from './api-versions.ts';
import { checkLocks, checkSubscription } from './locks.ts';
import { errorAnswer, withArmHeaders } from './responses.ts';
import { groupOf } from './resource-groups.ts';
import { resourceTypeOf } from './resource-type.ts';
import { expressionOf } from './route.ts';

const ROUTES = allRoutes.map((route) => ({ ...route, expression: expressionOf(route.path) }));

/** Azure Resource Manager: who asks, for what, in which version, and may they. Then the resource provider answers. */
export function handleArm(cloud: Cloud, request: WireRequest): WireResponse {
  return withArmHeaders(cloud, request.method, answerOf(cloud, request));
}

function answerOf(cloud: Cloud, request: WireRequest): WireResponse {
  try {
    return dispatch(cloud, request);
  } catch (error) {
    if (error instanceof AzureError) return errorAnswer(error);
    throw error;
  }
}

function dispatch(cloud: Cloud, request: WireRequest): WireResponse {
  const { method, headers } = request;
  const [, host = '', path = '', query = ''] = /^https?:\/\/([^/?]+)([^?]*)\??(.*)$/.exec(request.url) ?? [];
  authenticate(cloud, headers['authorization']);
  checkCloud(cloud, host, path);
  const route = ROUTES.find((candidate) => candidate.method === method && candidate.expression.test(path));
  if (!route) return notSimulated(method, resourceTypeOf(path) || path);
  if (route.anyApiVersion !== true) {
    checkApiVersion(cloud.scenario, resourceTypeOf(route.path), new URLSearchParams(query).get('api-version'));
  }
  const body = bodyOf(request);
  const names = route.expression.exec(path)?.groups ?? {};
  const armRequest = { cloud, method, path, query, headers: { host, ...headers }, body, names };
  if (route.action !== undefined) authorize(cloud, route.action, path);
  // A question that is asked by a POST writes nothing.
  const effect = route.action?.endsWith('/read') === true ? 'GET' : method;
  checkSubscription(cloud, effect);
  checkLocks(cloud, effect, path);
  checkGroup(cloud, method, path);
  return route.handle(armRequest);
}

/** Another cloud does not know the subscription, nor does this one know others. */
function checkCloud(cloud: Cloud, host: string, path: string): void {
  const { scenario } = cloud;
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(path)?.[1];
  if (subscription === undefined) return;
  const own = armHostOf(scenario.cloud);
  const isHere = host === own || host.endsWith(`.${own}`);
  if (isHere && keyOf(subscription) === keyOf(scenario.subscription.id)) return;
  throw gatewayError(404, 'SubscriptionNotFound', `The subscription '${subscription}' could not be found.`);
}

/** Whatever lies in a resource group needs the group, and nothing new comes into one that goes. */
function checkGroup(cloud: Cloud, method: string, path: string): void {
  const [, name, inside] = /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)(\/.)?/i.exec(path) ?? [];
  if (name === undefined) return;
  const group = inside === undefined ? cloud.resourceGroups.get(name) : groupOf({ cloud, names: { group: name } });
  if (group?.provisioningState !== 'Deleting' || !['PUT', 'PATCH', 'POST'].includes(method)) return;
  throw gatewayError(
    409,
    'ResourceGroupBeingDeleted',
    `The resource group '${group.name}' is in deprovisioning state and cannot perform this operation.`,
  );
}

function bodyOf({ body, method }: WireRequest): Json {
  if (body === '' || !['PUT', 'PATCH', 'POST'].includes(method)) return {};
  try {
    const parsed: unknown = JSON.parse(body);
    if (isObject(parsed)) return parsed;
  } catch {
    // Falls through to the refusal.
  }
  throw gatewayError(400, 'InvalidRequestContent', 'The request content was invalid and could not be deserialized.');
}

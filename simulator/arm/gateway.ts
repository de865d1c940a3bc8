import { AzureError, gatewayError } from '../aks/azure-error.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { armHostOf } from '../cloud/hosts.ts';
import { keyOf } from '../cloud/ids.ts';
import { isObject, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { WireRequest, WireResponse } from '../wire.ts';
import { authenticate, authorize } from './access.ts';
import { checkApiVersion } from './api-versions.ts';
import { authorizationRoutes } from './authorization.ts';
import { computeRoutes } from './compute.ts';
import { featureRoutes } from './features.ts';
import { kubernetesVersionRoutes } from './kubernetes-versions.ts';
import { containerServiceRoutes } from './container-service.ts';
import { checkLocks, checkSubscription } from './locks.ts';
import { networkRoutes } from './network.ts';
import { operationRoutes } from './operations.ts';
import { errorAnswer, withArmHeaders } from './responses.ts';
import type { Route } from './route.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { versionRoutes } from './versions.ts';

const ROUTES: readonly Route[] = [
  ...containerServiceRoutes,
  ...versionRoutes,
  ...operationRoutes,
  ...networkRoutes,
  ...authorizationRoutes,
  ...computeRoutes,
  ...featureRoutes,
  ...kubernetesVersionRoutes,
  ...subscriptionRoutes,
];

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
  const route = ROUTES.find((candidate) => candidate.method === method && candidate.path.test(path));
  if (!route) throw notFound(path);
  if (route.type !== undefined) {
    checkApiVersion(cloud.scenario, route.type, new URLSearchParams(query).get('api-version'));
  }
  const body = bodyOf(request);
  const names = route.path.exec(path)?.groups ?? {};
  const armRequest = { cloud, method, path, query, headers: { host, ...headers }, body, names };
  if (route.action !== undefined) authorize(cloud, route.action, path);
  checkSubscription(cloud, method);
  checkLocks(cloud, method, path);
  checkGroup(cloud, names['group']);
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

function checkGroup(cloud: Cloud, group: string | undefined): void {
  if (group === undefined) return;
  const { clusters, network } = cloud;
  const all = [
    ...clusters,
    ...network.virtualNetworks,
    ...network.networkSecurityGroups,
    ...network.routeTables,
    ...network.natGateways,
    ...network.publicIps,
    ...network.publicIpPrefixes,
  ];
  const nodeGroups = clusters.flatMap(({ properties }) => textOf(properties['nodeResourceGroup']) ?? []);
  const groups = [...all.map(({ resourceGroup }) => resourceGroup), ...nodeGroups].map((name) => keyOf(name));
  if (groups.includes(keyOf(group))) return;
  throw gatewayError(404, 'ResourceGroupNotFound', `Resource group '${group}' could not be found.`);
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

function notFound(path: string): AzureError {
  return gatewayError(404, 'InvalidResourceType', `The resource type could not be found for the path '${path}'.`);
}

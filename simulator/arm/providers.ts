import { gatewayError } from '../aks/azure-error.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { displayNameOf } from '../cloud/locations.ts';
import { keyOf } from '../cloud/ids.ts';
import type { Json } from '../json.ts';
import { resourceTypeOf } from './resource-type.ts';
import { answer } from './responses.ts';
import { defineRoutes, nameIn, SUBSCRIPTION } from './route.ts';
import type { Route } from './route.ts';
import { supportedVersionsOf } from './supported-versions.ts';

function providerBody(cloud: Cloud, namespace: string, types: readonly string[]): Json {
  const { subscription, location } = cloud.scenario;
  return {
    id: `/subscriptions/${subscription.id}/providers/${namespace}`,
    namespace,
    resourceTypes: types.map((resourceType) => ({
      resourceType,
      locations: [displayNameOf(location)],
      apiVersions: [...(supportedVersionsOf(`${namespace}/${resourceType}`) ?? [])].reverse(),
      capabilities: 'None',
    })),
    registrationState: 'Registered',
    registrationPolicy: 'RegistrationRequired',
  };
}

/**
 * The providers of the routes, with their types; all of them are registered. https://learn.microsoft.com/rest/api/resources/providers
 *
 * @param routes all others
 */
export function providerRoutesOf(routes: readonly Route[]): readonly Route[] {
  const byNamespace = new Map<string, Set<string>>();
  for (const type of routes.map(({ path }) => resourceTypeOf(path))) {
    const [namespace = '', ...rest] = type.split('/');
    if (namespace === '' || rest.length === 0) continue;
    byNamespace.set(namespace, (byNamespace.get(namespace) ?? new Set()).add(rest.join('/')));
  }
  const namespaces = [...byNamespace].sort(([one], [other]) => (one < other ? -1 : 1));
  return defineRoutes([
    {
      method: 'GET',
      path: `${SUBSCRIPTION}/providers`,
      action: 'Microsoft.Resources/subscriptions/providers/read',
      handle: ({ cloud }) => {
        const value = namespaces.map(([namespace, types]) => providerBody(cloud, namespace, [...types].sort()));
        return answer(200, { value }, 'arm');
      },
    },
    {
      method: 'GET',
      path: `${SUBSCRIPTION}/providers/{namespace}`,
      action: 'Microsoft.Resources/subscriptions/providers/read',
      handle: (request) => {
        const asked = nameIn(request, 'namespace');
        const found = namespaces.find(([namespace]) => keyOf(namespace) === keyOf(asked));
        if (found) return answer(200, providerBody(request.cloud, found[0], [...found[1]].sort()), 'arm');
        throw gatewayError(404, 'InvalidResourceNamespace', `The resource namespace '${asked}' is invalid.`);
      },
    },
  ]);
}

import { keyOf } from '../cloud/ids.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { GroupResource } from './network-kinds.ts';
import { answer } from './responses.ts';
import type { Style } from './responses.ts';
import { GROUP, nameIn, SUBSCRIPTION } from './route.ts';
import type { ArmRequest, Route } from './route.ts';

/**
 * The two lists of a type whose resources lie in resource groups: of the subscription and of a group. The first holds what the caller may
 * read, so that rights on a resource group reach it too.
 *
 * @param type `Microsoft.Network/virtualNetworks`
 */
export function listRoutes(
  type: string,
  style: Style,
  resourcesIn: (cloud: Cloud, request: ArmRequest) => readonly GroupResource[],
): Route[] {
  const action = `${type}/read`;
  const list = (request: ArmRequest, isListed: (resource: GroupResource) => boolean): ReturnType<Route['handle']> => {
    const value = resourcesIn(request.cloud, request).filter(isListed);
    return answer(200, { value: value.map(({ body }) => body()) }, style);
  };
  return [
    {
      method: 'GET',
      path: `${SUBSCRIPTION}/providers/${type}`,
      action: undefined,
      handle: (request) => {
        const { access } = request.cloud;
        return list(request, ({ id }) => access.isAllowed(access.callerId, action, id));
      },
    },
    {
      method: 'GET',
      path: `${GROUP}/providers/${type}`,
      action,
      handle: (request) => {
        const group = keyOf(nameIn(request, 'group'));
        return list(request, ({ resourceGroup }) => keyOf(resourceGroup) === group);
      },
    },
  ];
}

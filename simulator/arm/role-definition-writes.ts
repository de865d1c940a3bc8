import { gatewayError } from '../aks/azure-error.ts';
import { keyOf } from '../cloud/ids.ts';
import { objectOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { at, AUTHORIZATION } from './authorization-scope.ts';
import { answer } from './responses.ts';
import { definitionBody } from './role-routes.ts';
import { defineRoutes, nameIn } from './route.ts';

/**
 * Custom roles. A directory has each display name once, in whichever subscription a role can be assigned.
 * https://learn.microsoft.com/azure/role-based-access-control/custom-roles,
 * https://github.com/Azure/Azure-Landing-Zones/issues/1505
 */
export const roleDefinitionWrites = defineRoutes([
  {
    method: 'PUT',
    path: at('roleDefinitions/{role}'),
    action: `${AUTHORIZATION}/roleDefinitions/write`,
    handle: (request) => {
      const { access } = request.cloud;
      const id = nameIn(request, 'role');
      const sent = objectOf(request.body['properties']);
      const roleName = textOf(sent['roleName']) ?? '';
      if (access.definitions.some((each) => keyOf(each.roleName) === keyOf(roleName) && keyOf(each.id) !== keyOf(id))) {
        throw gatewayError(
          409,
          'RoleDefinitionWithSameNameExists',
          'A custom role with the same name already exists in this directory. Use a different name',
        );
      }
      const definition = access.define({
        ...{ id, roleName, type: 'CustomRole' },
        ...{ actions: listIn(sent, 'actions'), notActions: listIn(sent, 'notActions') },
      });
      return answer(201, definitionBody(request, definition), 'arm');
    },
  },
]);

function listIn(properties: Json, name: string): readonly string[] {
  const permissions: readonly unknown[] = Array.isArray(properties['permissions']) ? properties['permissions'] : [];
  return permissions.flatMap((permission) => {
    const list = objectOf(permission)[name];
    return Array.isArray(list) ? list.map(String) : [];
  });
}

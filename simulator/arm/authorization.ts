import { assignmentsAt } from './access.ts';
import { answer } from './responses.ts';
import { defineRoutes, nameIn } from './route.ts';

/** https://learn.microsoft.com/rest/api/authorization/permissions */
export const authorizationRoutes = defineRoutes([
  {
    method: 'GET',
    path: /^(?<resource>\/subscriptions\/.+)\/providers\/Microsoft\.Authorization\/permissions$/i,
    type: undefined,
    action: undefined,
    handle: (request) => {
      const value = assignmentsAt(request.cloud, 'caller', nameIn(request, 'resource')).map(
        ({ actions, notActions }) => ({ actions, notActions, dataActions: [], notDataActions: [] }),
      );
      return answer(200, { value }, 'arm');
    },
  },
]);

import { keyOf } from '../cloud/ids.ts';
import { answer } from './responses.ts';
import { defineRoutes, nameIn, SUBSCRIPTION } from './route.ts';

/** https://learn.microsoft.com/rest/api/virtualnetwork/usages/list */
export const networkUsageRoutes = defineRoutes([
  {
    method: 'GET',
    path: `${SUBSCRIPTION}/providers/Microsoft.Network/locations/{location}/usages`,
    action: 'Microsoft.Network/locations/usages/read',
    handle: (request) => {
      const { location, networkQuotas } = request.cloud.scenario;
      const isHere = keyOf(nameIn(request, 'location')) === keyOf(location);
      const value = Object.entries(isHere ? networkQuotas : {}).map(
        ([name, { limit, used, localizedName = name }]) => ({
          limit,
          unit: 'Count',
          currentValue: used,
          name: { value: name, localizedValue: localizedName },
        }),
      );
      return answer(200, { value }, 'arm');
    },
  },
]);

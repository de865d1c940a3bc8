import { notSimulated } from '../not-simulated.ts';
import { answer } from './responses.ts';
import { defineRoutes, nameIn, SUBSCRIPTION } from './route.ts';

const PATH = `${SUBSCRIPTION}/providers/Microsoft.Features/providers/{namespace}/features/{feature}`;

/** Whether any other feature is there, and how it stands, nobody has told the simulator. */
const KNOWN = ['Microsoft.Compute/EncryptionAtHost'];

/** Features that a subscription is registered for; all but those of the scenario. https://learn.microsoft.com/rest/api/resources/features/get */
export const featureRoutes = defineRoutes([
  {
    method: 'GET',
    path: PATH,
    action: 'Microsoft.Features/providers/features/read',
    handle: (request) => {
      const { subscription, unregisteredFeatures } = request.cloud.scenario;
      const name = `${nameIn(request, 'namespace')}/${nameIn(request, 'feature')}`;
      if (!KNOWN.some((feature) => feature.toLowerCase() === name.toLowerCase()))
        return notSimulated(request.method, `the feature ${name}`);
      const isOff = unregisteredFeatures.some((feature) => feature.toLowerCase() === name.toLowerCase());
      const id = `/subscriptions/${subscription.id}/providers/Microsoft.Features/providers/${name.replace('/', '/features/')}`;
      const properties = { state: isOff ? 'NotRegistered' : 'Registered' };
      return answer(200, { id, type: 'Microsoft.Features/providers/features', name, properties }, 'arm');
    },
  },
]);

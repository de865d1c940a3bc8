import { answer } from './responses.ts';
import { defineRoutes, pathOf } from './route.ts';

const PATH =
  '/subscriptions/{subscription}/providers/Microsoft.ContainerService/locations/{location}/kubernetesVersions';
const MINORS = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35'];

/** https://learn.microsoft.com/rest/api/aks/managed-clusters/list-kubernetes-versions */
export const kubernetesVersionRoutes = defineRoutes([
  {
    method: 'GET',
    path: pathOf(PATH),
    type: 'Microsoft.ContainerService',
    action: 'Microsoft.ContainerService/locations/kubernetesversions/read',
    handle: ({ cloud }) => {
      const { longTermOnlyVersions } = cloud.scenario;
      const values = MINORS.map((version) => ({
        version,
        capabilities: {
          supportPlan: [
            ...(longTermOnlyVersions.includes(version) ? [] : ['KubernetesOfficial']),
            'AKSLongTermSupport',
          ],
        },
        patchVersions: {},
      }));
      return answer(200, { values }, 'arm');
    },
  },
]);

import { minorVersionOf, poolVersionsOf } from '../aks/versions.ts';
import { textOf } from '../json.ts';
import { clusterBody, poolBody } from './cluster-bodies.ts';
import { CLUSTER, CLUSTERS, clusterOf, POOL, poolOf, POOLS } from './cluster-lookups.ts';
import { answer } from './responses.ts';
import { defineRoutes } from './route.ts';

/** Which versions there are, of Kubernetes and of node images. */
export const versionRoutes = defineRoutes([
  {
    method: 'GET',
    path: `${CLUSTER}/availableAgentPoolVersions`,
    action: `${CLUSTERS}/availableAgentPoolVersions/read`,
    handle: (request) => {
      const cluster = clusterOf(request);
      const { id } = clusterBody(request.cloud, cluster);
      const plane = textOf(cluster.properties['currentKubernetesVersion']) ?? '';
      const agentPoolVersions = poolVersionsOf(cluster).map((kubernetesVersion) => ({
        ...(minorVersionOf(kubernetesVersion) === minorVersionOf(plane) ? { default: true } : {}),
        kubernetesVersion,
      }));
      return answer(
        200,
        {
          id: `${String(id)}/availableagentpoolversions`,
          name: 'default',
          type: `${CLUSTERS}/availableAgentpoolVersions`,
          properties: { agentPoolVersions },
        },
        'aks',
      );
    },
  },
  {
    method: 'GET',
    path: `${POOL}/upgradeProfiles/default`,
    action: `${POOLS}/upgradeProfiles/read`,
    handle: (request) => {
      const cluster = clusterOf(request);
      const pool = poolOf(request, cluster);
      const { id } = poolBody(request.cloud, cluster, pool);
      const { currentOrchestratorVersion: kubernetesVersion, osType } = pool.properties;
      const current = textOf(kubernetesVersion) ?? '';
      const upgrades = poolVersionsOf(cluster)
        .filter((version) => minorVersionOf(version) > minorVersionOf(current))
        .map((version) => ({ kubernetesVersion: version }));
      const properties = {
        kubernetesVersion,
        osType,
        ...(upgrades.length > 0 ? { upgrades } : {}),
        latestNodeImageVersion: pool.latestNodeImageVersion,
      };
      const type = `${POOLS}/upgradeProfiles`;
      return answer(200, { id: `${String(id)}/upgradeProfiles/default`, name: 'default', type, properties }, 'aks');
    },
  },
]);

import { minorVersionOf, offeredVersions, poolVersionsOf } from '../aks/versions.ts';
import { textOf } from '../json.ts';
import { clusterBody, poolBody } from './cluster-bodies.ts';
import { CLUSTER, CLUSTERS, clusterOf, POOL, poolOf, POOLS } from './cluster-lookups.ts';
import { answer } from './responses.ts';
import { normalized } from './resource-groups.ts';
import { defineRoutes, nameIn, SUBSCRIPTION } from './route.ts';

/** Which versions there are, of Kubernetes and of node images. */
export const versionRoutes = defineRoutes([
  {
    method: 'GET',
    path: `${SUBSCRIPTION}/providers/Microsoft.ContainerService/locations/{location}/kubernetesVersions`,
    action: 'Microsoft.ContainerService/locations/kubernetesVersions/read',
    handle: (request) => {
      const isHere = normalized(nameIn(request, 'location')) === normalized(request.cloud.scenario.location);
      const values = (isHere ? offeredVersions() : []).map(({ minor, patch, isDefault, upgrades }) => ({
        version: minor,
        capabilities: { supportPlan: supportPlansOf(minor, request.cloud.scenario.longTermOnlyVersions) },
        ...(isDefault ? { isDefault } : {}),
        patchVersions: { [patch]: { upgrades } },
      }));
      return answer(200, { values }, 'aks');
    },
  },
  {
    method: 'GET',
    path: `${CLUSTER}/upgradeProfiles/default`,
    action: `${CLUSTERS}/upgradeProfiles/read`,
    handle: (request) => {
      const cluster = clusterOf(request);
      const profile = (version: unknown, name?: string): object => ({
        kubernetesVersion: version,
        ...(name === undefined ? {} : { name }),
        osType: 'Linux',
        ...upgradesOf(textOf(version) ?? ''),
      });
      const properties = {
        controlPlaneProfile: profile(cluster.properties['currentKubernetesVersion']),
        agentPoolProfiles: [...cluster.pools.values()].map((pool) => ({
          ...profile(pool.properties['currentOrchestratorVersion'], pool.name),
          osType: pool.properties['osType'],
        })),
      };
      const { id } = clusterBody(request.cloud, cluster);
      const type = `${CLUSTERS}/upgradeprofiles`;
      return answer(200, { id: `${String(id)}/upgradeprofiles/default`, name: 'default', type, properties }, 'aks');
    },
  },
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

/** Absent when there is none. */
function upgradesOf(version: string): { readonly upgrades?: readonly object[] } {
  const upgrades = offeredVersions().find(({ minor }) => minor === minorVersionOf(version))?.upgrades ?? [];
  return upgrades.length === 0 ? {} : { upgrades: upgrades.map((kubernetesVersion) => ({ kubernetesVersion })) };
}

function supportPlansOf(minor: string, longTermOnly: readonly string[]): readonly string[] {
  return [...(longTermOnly.includes(minor) ? [] : ['KubernetesOfficial']), 'AKSLongTermSupport'];
}

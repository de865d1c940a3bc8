import { mergePatch, objectOf, textOf, without, withoutNulls } from '../json.ts';
import type { Json } from '../json.ts';
import { networkModeOf } from '../cloud/network-mode.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { ClusterState, Operation, OperationError, PoolState } from '../cloud/state.ts';
import { clusterContentRefusals, sentPools } from './cluster-refusals.ts';
import { bootstrapError } from './bootstrap.ts';
import { buildNodes } from './capacity.ts';
import { governanceRefusals } from './governance-refusals.ts';
import { attachRouteTable } from './kubenet-routes.ts';
import { poolRequestOf } from './pool-request.ts';
import { isUpgradePending, upgradeNodes } from './pool-upgrade.ts';
import { checkPreconditions } from './preconditions.ts';
import { refuseIfAny } from './refusals.ts';
import { specRefusals } from './spec-refusals.ts';
import { clusterStateRefusals } from './state-refusals.ts';
import { isVersion, patchVersionOf } from './versions.ts';

/** Set by Azure alone. */
const READ_ONLY =
  'provisioningState currentKubernetesVersion fqdn privateFQDN azurePortalFQDN maxAgentPools resourceUID powerState agentPoolProfiles status'.split(
    ' ',
  );
const READ_ONLY_AT_TOP = ['id', 'name', 'type', 'location', 'properties', 'eTag', 'systemData'];

/**
 * The PUT of a cluster that exists. What is omitted stays as it is; so the PUT of the unchanged cluster, or of its location alone, only
 * reconciles: it reads the VNet anew, retries what failed and resumes an upgrade that stopped.
 *
 * @throws AzureError when AKS refuses.
 */
export function putCluster(
  cloud: Cloud,
  cluster: ClusterState,
  body: Json,
  headers: Readonly<Record<string, string>>,
): Operation {
  const sent = objectOf(body['properties']);
  checkPreconditions(headers, cluster.eTag);
  refuseIfAny(governanceRefusals, { cloud, cluster, resource: cluster.name, type: 'managedClusters' });
  refuseIfAny(clusterStateRefusals, { cluster });
  refuseIfAny(clusterContentRefusals, { cloud, cluster, sent });
  const pools = sentPools(sent).map((profile) =>
    poolRequestOf(cloud, cluster, String(profile['name']), { properties: profile }),
  );
  for (const request of pools) refuseIfAny(specRefusals, request);
  for (const { existing, wanted } of pools) if (existing) existing.properties = wanted;
  cluster.resource = merged(cluster.resource, without(body, ...READ_ONLY_AT_TOP));
  cluster.properties = merged(cluster.properties, without(sent, ...READ_ONLY));
  const upgrades = hasUpgradePending(cluster);
  return cloud.operations.start({
    kind: 'cluster-update',
    cluster,
    provisioningState: upgrades ? 'Upgrading' : 'Updating',
    duration: cloud.scenario.durations.clusterUpdate * 1000,
    complete: () => reconcile(cloud, cluster),
  });
}

/** A member that is null stays as it is, as recordings show of `identityProfile` and of the ranges of the network. */
function merged(before: Json, sent: Json): Json {
  return objectOf(mergePatch(before, withoutNulls(sent)));
}

function reconcile(cloud: Cloud, cluster: ClusterState): OperationError | undefined {
  cluster.rememberedVnetRanges = cloud.network.rangesOfCluster(cluster);
  if (networkModeOf(cluster) === 'kubenet') attachRouteTable(cloud, cluster);
  const wanted = textOf(cluster.properties['kubernetesVersion']) ?? '';
  if (!isVersion(textOf(cluster.properties['currentKubernetesVersion']) ?? '', wanted)) {
    cluster.properties['currentKubernetesVersion'] = patchVersionOf(cluster, wanted);
  }
  for (const pool of cluster.pools.values()) reconcilePool(cloud, cluster, pool);
  return cluster.staysFailed
    ? (cluster.error ?? { code: 'InternalOperationError', message: 'Internal server error' })
    : undefined;
}

function reconcilePool(cloud: Cloud, cluster: ClusterState, pool: PoolState): void {
  if (pool.staysFailed) return;
  if (isUpgradePending(pool.properties)) upgradeNodes(cluster, pool);
  const hadFailed = pool.provisioningState === 'Failed';
  const error =
    buildNodes(cloud, cluster, pool) ?? (hadFailed ? bootstrapError(cloud, cluster, pool.properties) : undefined);
  Object.assign(pool, { provisioningState: error ? 'Failed' : 'Succeeded', error });
}

function hasUpgradePending(cluster: ClusterState): boolean {
  const { currentKubernetesVersion, kubernetesVersion } = cluster.properties;
  return (
    !isVersion(textOf(currentKubernetesVersion) ?? '', textOf(kubernetesVersion) ?? '') ||
    [...cluster.pools.values()].some(({ properties }) => isUpgradePending(properties))
  );
}

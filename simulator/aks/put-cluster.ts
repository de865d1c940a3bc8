import { isNothing, mergePatch, objectOf, objectsOf, textOf, textsOf, valueAt, without } from '../json.ts';
import type { Json } from '../json.ts';
import { networkModeOf } from '../cloud/network-mode.ts';
import { overlaps } from '../cloud/ranges.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { ClusterState, Operation, OperationError, PoolState } from '../cloud/state.ts';
import { buildNodes } from './capacity.ts';
import { attachRouteTable } from './kubenet-routes.ts';
import { poolRequestOf } from './pool-request.ts';
import { checkPreconditions } from './preconditions.ts';
import { refuseIfAny } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import { specRefusals } from './spec-refusals.ts';
import { clusterStateRefusals } from './state-refusals.ts';
import { isVersion, patchVersionOf } from './versions.ts';

/** Set by Azure alone. */
const READ_ONLY =
  'provisioningState currentKubernetesVersion fqdn privateFQDN azurePortalFQDN maxAgentPools resourceUID powerState agentPoolProfiles status'.split(
    ' ',
  );
const READ_ONLY_AT_TOP = ['id', 'name', 'type', 'location', 'properties', 'eTag', 'systemData'];

interface ClusterRequest {
  readonly cloud: Cloud;
  readonly cluster: ClusterState;
  readonly sent: Json;
}

const contentRefusals: readonly Refusal<ClusterRequest>[] = [
  {
    refuses: 'a pool that is new in agentPoolProfiles',
    source: 'https://github.com/microsoft/tyger/issues/121',
    judge: ({ cluster, sent }) =>
      sentPools(sent).some(({ name }) => !cluster.pools.has(textOf(name) ?? ''))
        ? {
            code: 'BadRequest',
            message:
              'A new agent pool was introduced. Adding agent pools to an existing cluster is not allowed through managed cluster operations. For agent pool specific change, please use per agent pool operations: https://aka.ms/agent-pool-rest-api',
          }
        : undefined,
  },
  {
    refuses: 'agentPoolProfiles without one of the pools',
    source: 'unknown',
    judge: ({ cluster, sent }) => {
      if (isNothing(sent['agentPoolProfiles'])) return undefined;
      const names = sentPools(sent).map(({ name }) => name);
      return [...cluster.pools.keys()].every((name) => names.includes(name))
        ? undefined
        : {
            code: 'BadRequest',
            message:
              'Removing agent pools from an existing cluster is not allowed through managed cluster operations. For agent pool specific change, please use per agent pool operations: https://aka.ms/agent-pool-rest-api',
          };
    },
  },
  {
    refuses: 'a secret of the service principal',
    source: 'https://github.com/Azure/azure-cli/issues/12713',
    judge: ({ sent }) =>
      isNothing(valueAt(sent, 'servicePrincipalProfile', 'secret'))
        ? undefined
        : {
            code: 'PropertyChangeNotAllowed',
            message: "Changing property 'servicePrincipalProfile.secret' is not allowed.",
            target: 'servicePrincipalProfile.secret',
          },
  },
  {
    refuses: 'a service CIDR that overlaps any subnet of the VNet',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
    judge: ({ cloud, cluster, sent }) => {
      const profile = { ...objectOf(cluster.properties['networkProfile']), ...objectOf(sent['networkProfile']) };
      const services = [...textsOf(profile['serviceCidrs']), textOf(profile['serviceCidr']) ?? []].flat();
      const subnets = cloud.network.virtualNetworksOfCluster(cluster).flatMap((vnet) => [...vnet.subnets.values()]);
      for (const prefix of subnets.flatMap((subnet) => subnet.addressPrefixes)) {
        const service = services.find((cidr) => overlaps(cidr, prefix));
        if (service === undefined) continue;
        return {
          code: 'ServiceCidrOverlapExistingSubnetsCidr',
          message: `The specified service CIDR ${service} is conflicted with an existing subnet CIDR ${prefix}`,
          target: 'networkProfile.serviceCIDR',
        };
      }
      return undefined;
    },
  },
];

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
  refuseIfAny(clusterStateRefusals, { cluster });
  refuseIfAny(contentRefusals, { cloud, cluster, sent });
  const pools = sentPools(sent).map((profile) =>
    poolRequestOf(cloud, cluster, String(profile['name']), { properties: profile }),
  );
  for (const request of pools) refuseIfAny(specRefusals, request);
  for (const { existing, wanted } of pools) if (existing) existing.properties = wanted;
  cluster.resource = objectOf(mergePatch(cluster.resource, without(body, ...READ_ONLY_AT_TOP)));
  cluster.properties = objectOf(mergePatch(cluster.properties, without(sent, ...READ_ONLY)));
  const upgrades = hasUpgradePending(cluster);
  return cloud.operations.start({
    kind: 'cluster-update',
    cluster,
    provisioningState: upgrades ? 'Upgrading' : 'Updating',
    duration: cloud.scenario.durations.clusterUpdate * 1000,
    complete: () => reconcile(cloud, cluster),
  });
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
  const wanted = textOf(pool.properties['orchestratorVersion']) ?? '';
  if (!isVersion(textOf(pool.properties['currentOrchestratorVersion']) ?? '', wanted)) {
    pool.properties = { ...pool.properties, currentOrchestratorVersion: patchVersionOf(cluster, wanted) };
  }
  const error = buildNodes(cloud, cluster, pool);
  Object.assign(pool, { provisioningState: error ? 'Failed' : 'Succeeded', error });
}

function hasUpgradePending(cluster: ClusterState): boolean {
  const isBehind = (current: unknown, wanted: unknown): boolean =>
    !isVersion(textOf(current) ?? '', textOf(wanted) ?? '');
  const { currentKubernetesVersion, kubernetesVersion } = cluster.properties;
  return (
    isBehind(currentKubernetesVersion, kubernetesVersion) ||
    [...cluster.pools.values()].some(({ properties }) =>
      isBehind(properties['currentOrchestratorVersion'], properties['orchestratorVersion']),
    )
  );
}

function sentPools(sent: Json): Json[] {
  return objectsOf(sent['agentPoolProfiles']);
}

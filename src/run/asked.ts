import type { Asked, AskedPool, RequestKind } from '../azure/dictionary/asked.ts';
import { neighborOptions } from '../checks/shared/neighbors.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import { stringsOf } from '../values/json.ts';
import { clusterIdOf } from '../values/resource-id.ts';
import { hasReconciled } from './deeds.ts';
import { liesOutsideKnownRanges } from './known-subnet.ts';
import type { Situation } from './situation.ts';

/** What Azure was asked, with what the run knows of the cluster and of the pool that it was about. */
export function askedOf(situation: Situation, kind: RequestKind, pool?: PoolRequest): Asked {
  const { inputs, snapshot, deeds } = situation;
  const cluster = snapshot.cluster.ok ? snapshot.cluster.value : undefined;
  return {
    kind,
    clientId: inputs.clientId,
    clusterId: clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
    location: cluster?.location,
    kubernetesVersion: cluster?.currentKubernetesVersion,
    nodeResourceGroup: cluster?.nodeResourceGroup,
    identity: cluster?.identity,
    pool: pool && askedPool(pool, situation),
    ...(pool === undefined ? {} : { neighbors: neighborsOf(pool, situation) }),
    allowsReconcile: inputs.allowReconcile,
    hasReconciled: hasReconciled(deeds, 'before'),
    ...(pool === undefined ? {} : { isOutsideKnownRanges: liesOutsideKnownRanges(pool, situation) }),
  };
}

function neighborsOf(pool: PoolRequest, { snapshot }: Situation): Asked['neighbors'] {
  const { cluster, agentPools, vnet } = snapshot;
  if (!cluster.ok || !agentPools.ok || !vnet.ok) return undefined;
  const others = agentPools.value.filter(({ name }) => name !== pool.name);
  const { 'route-table': routeTableId, 'nat-gateway': natGatewayId } = neighborOptions(
    cluster.value,
    others,
    vnet.value,
  );
  return { routeTableId, natGatewayId };
}

function askedPool(pool: PoolRequest, { snapshot }: Situation): AskedPool {
  const { name, id, subnetId, podSubnetId, wanted, isNew } = pool;
  const system = snapshot.agentPools.ok ? snapshot.agentPools.value.filter(({ mode }) => mode === 'System') : [];
  return {
    name,
    id,
    subnetId,
    podSubnetId,
    vmSize: wanted.vmSize,
    zones: stringsOf(pool.given['availabilityZones']),
    isOnlySystemPool: system.length === 1 && system[0]?.name === name,
    isExisting: !isNew,
  };
}

import { abortPoolOperation, deletePool, upgradeNodeImage } from '../aks/pool-actions.ts';
import { createCluster } from '../aks/create-cluster.ts';
import { beginClusterDeletion } from '../aks/delete-cluster.ts';
import { checkPreconditions } from '../aks/preconditions.ts';
import { putCluster } from '../aks/put-cluster.ts';
import { putPool } from '../aks/put-pool.ts';
import type { Operation } from '../cloud/state.ts';
import { without } from '../json.ts';
import type { WireResponse } from '../wire.ts';
import { authorizeLinked } from './access.ts';
import { clusterBody, poolBody } from './cluster-bodies.ts';
import {
  CLUSTER,
  CLUSTERS,
  clusterOf,
  findCluster,
  operationIdentifier,
  POOL,
  poolOf,
  POOLS,
} from './cluster-lookups.ts';
import { linkedActionsOfCluster, linkedActionsOfPool } from './linked-access.ts';
import { listRoutes } from './lists.ts';
import { operationUrl } from './operation-urls.ts';
import { locationIn } from './resource-groups.ts';
import { clusterResources } from './resources.ts';
import { answer } from './responses.ts';
import { apiVersionOf, defineRoutes, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

/** The answer to a PUT names the operation in `Azure-AsyncOperation` alone, and never says how long to wait. */
function begun(request: ArmRequest, status: number, body: unknown, operation: Operation): WireResponse {
  return answer(status, body, 'aks', {
    'azure-asyncoperation': operationUrl(request.cloud, 'operations', operation.id),
    ...operationIdentifier(request),
  });
}

/** The answer to a DELETE or a POST has no body and names the operation twice. */
function accepted(request: ArmRequest, operation: Operation): WireResponse {
  return answer(202, undefined, 'aks', {
    'azure-asyncoperation': operationUrl(request.cloud, 'operations', operation.id),
    'location': operationUrl(request.cloud, 'operationresults', operation.id),
    ...operationIdentifier(request),
  });
}

/** The PUT of a cluster that is not there yet; the answer has no eTag, as recorded. */
function created(request: ArmRequest): WireResponse {
  const { cloud, body, headers } = request;
  const place = {
    resourceGroup: nameIn(request, 'group'),
    name: nameIn(request, 'cluster'),
    location: locationIn(body),
  };
  const { cluster, operation } = createCluster(cloud, place, body, headers);
  return begun(request, 201, without(clusterBody(cloud, cluster, apiVersionOf(request)), 'eTag'), operation);
}

export const containerServiceRoutes = defineRoutes([
  ...listRoutes(CLUSTERS, 'aks', (cloud, request) => clusterResources(cloud, apiVersionOf(request))),
  {
    method: 'GET',
    path: CLUSTER,
    action: `${CLUSTERS}/read`,
    handle: (request) => answer(200, clusterBody(request.cloud, clusterOf(request), apiVersionOf(request)), 'aks'),
  },
  {
    method: 'PUT',
    path: CLUSTER,
    action: `${CLUSTERS}/write`,
    handle: (request) => {
      authorizeLinked(request.cloud, `${CLUSTERS}/write`, request.path, linkedActionsOfCluster(request.body));
      const cluster = findCluster(request);
      if (!cluster) return created(request);
      const operation = putCluster(request.cloud, cluster, request.body, request.headers);
      return begun(request, 200, clusterBody(request.cloud, cluster, apiVersionOf(request)), operation);
    },
  },
  {
    method: 'DELETE',
    path: CLUSTER,
    action: `${CLUSTERS}/delete`,
    handle: (request) => {
      const cluster = findCluster(request);
      if (!cluster) return answer(204, undefined, 'aks');
      checkPreconditions(request.headers, cluster.eTag);
      return accepted(request, beginClusterDeletion(request.cloud, cluster));
    },
  },
  {
    method: 'GET',
    path: `${CLUSTER}/agentPools`,
    action: `${POOLS}/read`,
    handle: (request) => {
      const cluster = clusterOf(request);
      // By name, as recorded; a cluster lists them as they were made.
      const pools = [...cluster.pools.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
      const value = pools.map((pool) => poolBody(request.cloud, cluster, pool, apiVersionOf(request)));
      return answer(200, { value }, 'aks', operationIdentifier(request));
    },
  },
  {
    method: 'GET',
    path: POOL,
    action: `${POOLS}/read`,
    handle: (request) => {
      const cluster = clusterOf(request);
      return answer(
        200,
        poolBody(request.cloud, cluster, poolOf(request, cluster), apiVersionOf(request)),
        'aks',
        operationIdentifier(request),
      );
    },
  },
  {
    method: 'PUT',
    path: POOL,
    action: `${POOLS}/write`,
    handle: (request) => {
      const cluster = clusterOf(request);
      authorizeLinked(request.cloud, `${POOLS}/write`, request.path, linkedActionsOfPool(request.body));
      const name = nameIn(request, 'pool');
      const { created, pool, operation } = putPool(request.cloud, cluster, name, request.body, request.headers);
      return begun(
        request,
        created ? 201 : 200,
        poolBody(request.cloud, cluster, pool, apiVersionOf(request)),
        operation,
      );
    },
  },
  {
    method: 'DELETE',
    path: POOL,
    action: `${POOLS}/delete`,
    handle: (request) => {
      const cluster = clusterOf(request);
      const pool = cluster.pools.get(nameIn(request, 'pool'));
      if (!pool) return answer(204, undefined, 'aks');
      return accepted(request, deletePool(request.cloud, cluster, pool, request.headers));
    },
  },
  {
    method: 'POST',
    path: `${POOL}/upgradeNodeImageVersion`,
    action: `${POOLS}/upgradeNodeImageVersion/action`,
    handle: (request) => {
      const cluster = clusterOf(request);
      return accepted(request, upgradeNodeImage(request.cloud, cluster, poolOf(request, cluster)));
    },
  },
  {
    method: 'POST',
    path: `${POOL}/abort`,
    action: `${POOLS}/abort/action`,
    handle: (request) => {
      abortPoolOperation(request.cloud, poolOf(request, clusterOf(request)));
      return answer(204, undefined, 'aks');
    },
  },
]);

import { parseAgentPool, type AgentPool } from '../src/resources/agent-pool.ts';
import type { Cluster } from '../src/resources/cluster.ts';
import type { Inputs } from '../src/inputs/inputs.ts';
import type { PoolInput } from '../src/pool/pool-input.ts';
import { objectOf, type JsonObject } from '../src/values/json.ts';
import { makePoolRequests, type PoolRequest } from '../src/pool/pool-request.ts';
import { aCluster, anAgentPool, CLUSTER_ID, GROUP, SUBSCRIPTION, subnetId } from './builders.ts';

/** `pool2` in `subnet2`, with this and nothing else said. */
export function aPoolInput(given: JsonObject = {}, changes: Partial<PoolInput> = {}): PoolInput {
  return { name: 'pool2', subnet: { form: 'id', id: subnetId('subnet2') }, given, ...changes };
}

/** The inputs of an add of these pools. */
export function inputsWith(pools: readonly PoolInput[], updateExisting = true): Inputs {
  return {
    clientId: SUBSCRIPTION,
    tenantId: SUBSCRIPTION,
    subscriptionId: SUBSCRIPTION,
    cloud: 'AzureCloud',
    resourceGroup: GROUP,
    clusterName: 'cluster1',
    operation: 'add',
    pools,
    allowReconcile: false,
    reimageWindows: false,
    updateExisting,
    ignoreChecks: [],
    strict: false,
    timeoutMinutes: 90,
  };
}

/** The request for one pool, beside what exists. */
export function requestOf(
  input: PoolInput,
  cluster: Cluster | undefined = aCluster(),
  pools: readonly AgentPool[] | undefined = [anAgentPool()],
  updateExisting = true,
): PoolRequest {
  const [request] = makePoolRequests(inputsWith([input], updateExisting), cluster, pools);
  if (request === undefined) throw new Error('no request');
  return request;
}

/** The pool as AKS answers it. */
export function existingPool(properties: JsonObject = {}): AgentPool {
  return parseAgentPool({
    id: `${CLUSTER_ID}/agentPools/pool2`,
    name: 'pool2',
    type: 'Microsoft.ContainerService/managedClusters/agentPools',
    systemData: { createdBy: 'someone' },
    ofTomorrow: { kept: true },
    properties: {
      eTag: '"1"',
      count: 3,
      vmSize: 'Standard_D4s_v5',
      osDiskSizeGB: 128,
      maxPods: 250,
      type: 'VirtualMachineScaleSets',
      mode: 'User',
      osType: 'Linux',
      vnetSubnetID: subnetId('subnet2'),
      orchestratorVersion: '1.33',
      currentOrchestratorVersion: '1.33.5',
      nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202610.01.0',
      provisioningState: 'Succeeded',
      powerState: { code: 'Running' },
      status: { provisioningError: null },
      virtualMachineNodesStatus: [],
      upgradeSettings: { maxSurge: '10%', maxUnavailable: '0' },
      unheardOf: [1, 2],
      ...properties,
    },
  });
}

export function propertiesOf(body: JsonObject): JsonObject {
  return objectOf(body['properties']);
}

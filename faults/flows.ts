import { loadScenario, patchScenario, type Scenario } from '../simulator/index.ts';
import type { Stage } from '../__tests__/scenarios/harness.ts';
import type { Sent } from './requests.ts';

/** One of the ways that the action goes, from the same beginning each time. */
export interface Flow {
  readonly name: string;
  readonly scenario: Scenario;
  readonly inputs: Readonly<Record<string, string>>;
  /** What others do in Azure meanwhile: told of each request of a run before it leaves. Made once for each stage. */
  readonly others?: (stage: Stage) => (request: Sent) => void;
}

export const TIMEOUT_MINUTES = 60;

/** Azure is quick here: the looks at an operation are alike, so a few of them stand for all, and each of those meets every fault. */
export const QUICK_AZURE = patchScenario(loadScenario('default'), {
  durations: { poolCreate: 20, poolUpdate: 8, clusterUpdate: 8 },
});
const FAILED_CLUSTER = patchScenario(QUICK_AZURE, { clusters: { prod: { provisioningState: 'Failed' } } });
const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' };

const FOUR_NODES = { properties: { count: 4, mode: 'User', vnetSubnetID: 'vnet-prod/snet-pool2' } };

const PLAIN: readonly Flow[] = [
  { name: 'add', scenario: QUICK_AZURE, inputs: POOL2 },
  { name: 'reconcile, then add', scenario: FAILED_CLUSTER, inputs: { ...POOL2, 'allow-reconcile': 'true' } },
  {
    name: 'update',
    scenario: patchScenario(QUICK_AZURE, { clusters: { prod: { pools: { pool2: FOUR_NODES } } } }),
    inputs: { ...POOL2, 'labels': 'team=b', 'update-existing': 'true' },
  },
  { name: 'reconcile', scenario: FAILED_CLUSTER, inputs: { operation: 'reconcile' } },
];

export const FLOWS: readonly Flow[] = PLAIN.map((flow) => ({
  ...flow,
  inputs: { ...flow.inputs, 'timeout-minutes': String(TIMEOUT_MINUTES) },
}));

/** What has to be the same in the end, whatever happened on the way. */
export function endStateOf({ simulator: { cloud } }: Stage): unknown {
  const cluster = cloud.cluster();
  return {
    provisioningState: cluster.provisioningState,
    resource: cluster.resource,
    properties: cluster.properties,
    pools: [...cluster.pools.values()].map(({ name, provisioningState, properties, nodes }) => ({
      name,
      provisioningState,
      properties,
      nodes,
    })),
  };
}

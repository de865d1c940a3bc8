import { setStage, type Run } from '../../__tests__/scenarios/harness.ts';
import { loadScenario, patchScenario, type LoggedRequest, type Scenario } from '../../simulator/index.ts';

const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' };

/** Every input that becomes a property of a pool, in two pools: some exclude one another. */
const AUTOSCALED_SPOT = {
  ...POOL2,
  'node-vm-size': 'Standard_D8ds_v5',
  'os-sku': 'AzureLinux',
  'max-pods': '40',
  'zones': '1 2 3',
  'labels': 'team=a,tier=web',
  'node-taints': 'team=a:NoSchedule',
  'tags': 'cost centre=1 2 3',
  'node-osdisk-size': '128',
  'node-osdisk-type': 'Ephemeral',
  'priority': 'Spot',
  'eviction-policy': 'Deallocate',
  'spot-max-price': '0.05',
  'scale-down-mode': 'Deallocate',
  'enable-cluster-autoscaler': 'true',
  'min-count': '1',
  'max-count': '4',
  'enable-encryption-at-host': 'true',
  'enable-fips-image': 'true',
  'enable-node-public-ip': 'true',
  'properties':
    '{"kubeletConfig": {"cpuManagerPolicy": "static", "podMaxPids": 100}, "linuxOSConfig": {"sysctls": {"vmMaxMapCount": 262144}}}',
};
const WINDOWS = {
  ...POOL2,
  'name': 'win2',
  'os-type': 'Windows',
  'os-sku': 'Windows2022',
  'mode': 'User',
  'kubernetes-version': '1.33',
  'max-surge': '33%',
  'node-count': '2',
  'allow-reconcile': 'true',
  'reimage-windows': 'true',
};

/** Runs of the action in one cloud after the other, so that each meets what the one before has left. */
const STORIES: readonly (readonly Readonly<Record<string, string>>[])[] = [
  [
    { ...POOL2, 'allow-reconcile': 'true' },
    { ...POOL2, 'update-existing': 'true', 'labels': 'team=b', 'node-count': '4' },
    { operation: 'reconcile' },
  ],
  [AUTOSCALED_SPOT, { ...AUTOSCALED_SPOT, 'update-existing': 'true', 'max-count': '5' }],
  [WINDOWS],
];

/** The scenario with pool2 as a failed attempt has left it; as it is where it has no such subnet. */
function withFailedPool(scenario: Scenario): Scenario {
  const [cluster = ''] = Object.keys(scenario.clusters);
  if (!('snet-pool2' in (scenario.virtualNetworks['vnet-prod']?.subnets ?? {}))) return scenario;
  const properties = { count: 3, mode: 'User', vnetSubnetID: 'vnet-prod/snet-pool2' };
  return patchScenario(scenario, {
    clusters: { [cluster]: { pools: { pool2: { provisioningState: 'Failed', properties } } } },
  });
}

/** What the action writes in a scenario: adds, updates, puts again after a failure, reconciles. */
export async function writesIn(name: string): Promise<readonly LoggedRequest[]> {
  const scenario = loadScenario(name);
  const stories = [
    ...STORIES.map((runs) => ({ cloud: scenario, runs })),
    { cloud: withFailedPool(scenario), runs: [{ ...POOL2, 'allow-reconcile': 'true' }] },
  ];
  const written: Run['writes'][number][] = [];
  for (const { cloud, runs } of stories) {
    const stage = setStage(cloud);
    for (const inputs of runs) {
      const { writes } = await stage.run({ ...inputs, environment: scenario.cloud });
      written.push(...writes);
    }
  }
  return written;
}

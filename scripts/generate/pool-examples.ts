import type { PoolInputName } from '../../src/inputs/pool-schema.ts';

const NETWORK =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-prod/providers/Microsoft.Network';

/** Values that an editor offers for each key of a pool, as YAML has them. */
export const POOL_EXAMPLES: Readonly<Record<PoolInputName, readonly unknown[]>> = {
  'name': ['batch'],
  'vnet-subnet-id': ['snet-batch', 'vnet-prod/snet-batch', `${NETWORK}/virtualNetworks/vnet-prod/subnets/snet-batch`],
  'pod-subnet-id': ['snet-batch-pods'],
  'pod-ip-allocation-mode': ['StaticBlock'],
  'node-count': [3],
  'node-vm-size': ['Standard_D4s_v5'],
  'os-type': ['Windows'],
  'os-sku': ['AzureLinux3'],
  'mode': ['System'],
  'kubernetes-version': ['1.33', '1.33.5'],
  'max-pods': [60],
  'zones': [[1, 2, 3]],
  'labels': [{ team: 'payments' }, 'team=payments'],
  'node-taints': [['dedicated=batch:NoSchedule']],
  'tags': [{ 'owner': 'platform', 'cost-center': '1234' }],
  'node-osdisk-size': [128],
  'node-osdisk-type': ['Ephemeral'],
  'max-surge': ['33%', 1],
  'max-unavailable': [1],
  'drain-timeout': [30],
  'node-soak-duration': [5],
  'priority': ['Spot'],
  'eviction-policy': ['Delete'],
  'spot-max-price': [-1, 0.05],
  'scale-down-mode': ['Deallocate'],
  'enable-cluster-autoscaler': [true],
  'min-count': [1],
  'max-count': [10],
  'enable-encryption-at-host': [true],
  'enable-fips-image': [true],
  'enable-node-public-ip': [true],
  'node-public-ip-prefix-id': [`${NETWORK}/publicIPPrefixes/prefix-nodes`],
  'asg-ids': [[`${NETWORK}/applicationSecurityGroups/asg-nodes`]],
  'gateway-prefix-size': [30],
  'properties': [{ kubeletConfig: { podMaxPids: 100 } }],
};

/** A whole file. */
export const FILE_EXAMPLE = {
  defaults: { 'node-vm-size': 'Standard_D4s_v5', 'zones': [1, 2, 3] },
  pools: [
    { 'name': 'batch', 'vnet-subnet-id': 'snet-batch', 'node-count': 3 },
    {
      'name': 'web',
      'vnet-subnet-id': 'snet-web',
      'enable-cluster-autoscaler': true,
      'min-count': 1,
      'max-count': 5,
    },
  ],
};

/** What an editor of the YAML language server fills in. https://code.visualstudio.com/docs/languages/json#_define-snippets-in-json-schemas */
interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: object;
}

const POOL = { 'name': '${1:name}', 'vnet-subnet-id': '${2:vnet/subnet}' };

export const POOL_SNIPPETS: readonly Snippet[] = [
  {
    label: 'Node pool',
    description: 'A node pool with a fixed number of nodes',
    body: { ...POOL, 'node-count': '${3:3}' },
  },
  {
    label: 'Node pool with the cluster autoscaler',
    description: 'A node pool that the cluster autoscaler scales',
    body: { ...POOL, 'enable-cluster-autoscaler': true, 'min-count': '${3:1}', 'max-count': '${4:5}' },
  },
  {
    label: 'Spot node pool',
    description: 'A node pool of Spot nodes',
    body: { ...POOL, 'priority': 'Spot', 'eviction-policy': 'Delete', 'spot-max-price': -1 },
  },
  {
    label: 'Windows node pool',
    description: 'A node pool of Windows nodes; its name has at most 6 characters',
    body: { ...POOL, 'os-type': 'Windows', 'os-sku': 'Windows2022' },
  },
];

export const FILE_SNIPPETS: readonly Snippet[] = [
  { label: 'Node pools', description: 'A list of node pools', body: { pools: [POOL] } },
  {
    label: 'Node pools with defaults',
    description: 'A list of node pools, and what all of them have in common',
    body: { defaults: { 'node-vm-size': '${3:Standard_D4s_v5}' }, pools: [POOL] },
  },
];

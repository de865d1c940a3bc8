import { loadScenario, patchScenario, type Scenario } from '../simulator/index.ts';

/** What happens in one cloud, run by run. */
export interface Scene {
  readonly title: string;
  readonly about: string;
  readonly scenario: string | Scenario;
  readonly runs: readonly SceneRun[];
}

export interface SceneRun {
  readonly about?: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** The file of the node pools, as the commit of the run has it. */
  readonly poolsFile?: string;
  readonly isOnPullRequest?: boolean;
  /** What has to come of it; anything else fails the demo. */
  readonly result: string;
  readonly exitCode: number;
}

/** Where the scenes keep their file of node pools, from the top of the workspace. */
export const POOLS_FILE = 'pools/prod.yml';

function poolsFile(subnetOfBatch: string): string {
  return `defaults:
  node-vm-size: Standard_D4ds_v5
  labels: { team: payments }
pools:
  - name: web
    vnet-subnet-id: snet-pool2
    node-count: 3
  - name: batch
    vnet-subnet-id: ${subnetOfBatch}
    node-count: 2
`;
}

const CHECK_FILE = { 'operation': 'check', 'node-pools-file': POOLS_FILE, 'comment': 'true' };

export const SCENES: readonly Scene[] = [
  {
    title: 'A check stops the add and says what to do',
    about: 'Other resources use most of the subnet. Nothing is written to Azure.',
    scenario: 'full-subnet',
    runs: [
      {
        inputs: { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', 'node-count': '3' },
        result: 'blocked',
        exitCode: 1,
      },
    ],
  },
  {
    title: 'A pool is added',
    about: 'The pool gets a dedicated subnet in the VNet of the cluster.',
    scenario: 'default',
    runs: [
      {
        inputs: {
          'name': 'pool2',
          'vnet-subnet-id': 'vnet-prod/snet-pool2',
          'node-count': '3',
          'labels': 'team=payments',
        },
        result: 'added',
        exitCode: 0,
      },
    ],
  },
  {
    title: 'A failed cluster is repaired, and a pool is added in a new VNet range',
    about:
      'The no-op update repairs a failed cluster and makes AKS see an expanded VNet. allow-reconcile lets the action run it.',
    scenario: 'failed-cluster-expanded-vnet',
    runs: [
      {
        inputs: { 'name': 'pool2', 'vnet-subnet-id': 'snet-expanded', 'allow-reconcile': 'true' },
        result: 'added',
        exitCode: 0,
      },
    ],
  },
  {
    title: 'A team keeps its node pools in a file',
    about: 'The pull request shows what the merge would do. All runs use the same cloud, one after the other.',
    scenario: patchScenario(loadScenario('two-free-subnets'), {
      virtualNetworks: {
        'vnet-prod': { subnets: { 'snet-small': { addressPrefix: '10.0.3.0/27', networkSecurityGroup: 'nsg-nodes' } } },
      },
    }),
    runs: [
      {
        about: 'The pull request asks for a pool in a /27. Two nodes with 30 pods each do not fit into it.',
        inputs: CHECK_FILE,
        poolsFile: poolsFile('snet-small'),
        isOnPullRequest: true,
        result: 'blocked',
        exitCode: 1,
      },
      {
        about: 'The author pushes a larger subnet. The action updates its comment.',
        inputs: CHECK_FILE,
        poolsFile: poolsFile('snet-pool3'),
        isOnPullRequest: true,
        result: 'passed',
        exitCode: 0,
      },
      {
        about: 'The pull request is merged.',
        inputs: { 'node-pools-file': POOLS_FILE },
        poolsFile: poolsFile('snet-pool3'),
        result: 'added',
        exitCode: 0,
      },
    ],
  },
];

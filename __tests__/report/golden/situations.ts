import { renderSummary, type Report } from '../../../src/report/summary.ts';
import { outcomeOf } from '../../../src/run/conclude.ts';
import { NOTHING_YET, progressAfter } from '../../../src/run/progress.ts';
import { loadScenario, patchScenario, type Scenario } from '../../../simulator/index.ts';
import { setStage, type RunOptions } from '../../scenarios/harness.ts';
import { manySubnets } from './many-subnets.ts';

/** A run whose summary is kept beside this file, as what a person would see of it. */
export interface Situation {
  /** Of the golden file, without `.md`. */
  readonly name: string;
  readonly scenario: string | Scenario;
  readonly inputs: Readonly<Record<string, string>>;
  readonly options?: RunOptions;
  /** The summary as it is written before the long wait, not the last one. */
  readonly interim?: boolean;
}

const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' };

/** https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-sku-not-available */
const NO_CAPACITY = {
  code: 'SkuNotAvailable',
  message:
    "The requested resource is currently not available in location 'westeurope' for subscription '2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54'. Please try another region or deploy to a different zone. See https://aka.ms/azureskunotavailable for details.",
};

export const SITUATIONS: readonly Situation[] = [
  {
    name: 'added',
    scenario: 'default',
    inputs: { ...POOL2, 'node-count': '3', 'labels': 'team=payments', 'max-surge': '33%', 'tags': 'cost-center=4711' },
  },
  { name: 'adding', scenario: 'default', inputs: POOL2, interim: true },
  {
    name: 'updated',
    scenario: 'pool-exists',
    inputs: { ...POOL2, 'node-count': '5', 'labels': 'team=payments', 'update-existing': 'true' },
  },
  { name: 'checked', scenario: 'two-free-subnets', inputs: { ...POOL2, 'operation': 'check', 'node-count': '7' } },
  {
    name: 'checked-before-a-reconcile',
    scenario: 'failed-cluster-expanded-vnet',
    inputs: {
      'name': 'pool2',
      'vnet-subnet-id': 'snet-expanded',
      'allow-reconcile': 'true',
      'operation': 'check',
    },
  },
  { name: 'blocked-by-capacity', scenario: 'full-subnet', inputs: POOL2 },
  { name: 'blocked-by-nsg', scenario: 'nsg-denies-vnet', inputs: POOL2 },
  { name: 'reconciled', scenario: 'failed-cluster', inputs: { operation: 'reconcile' } },
  {
    name: 'added-after-reconcile',
    scenario: 'failed-cluster-expanded-vnet',
    inputs: { 'name': 'pool2', 'vnet-subnet-id': 'snet-expanded', 'allow-reconcile': 'true' },
  },
  {
    name: 'cancelled',
    scenario: 'default',
    inputs: POOL2,
    options: { cancelWhen: (event) => event.type === 'progress' && event.elapsedSeconds >= 60 },
  },
  {
    name: 'failed',
    scenario: patchScenario(loadScenario('default'), {
      operationFailures: [
        {
          operation: 'pool-create',
          pool: 'pool2',
          afterSeconds: 140,
          error: NO_CAPACITY,
        },
      ],
    }),
    inputs: POOL2,
  },
  {
    name: 'many-pools-with-one-failure',
    scenario: patchScenario(loadScenario('two-free-subnets'), {
      virtualNetworks: {
        'vnet-prod': { subnets: { 'snet-pool4': { addressPrefix: '10.0.5.0/25', networkSecurityGroup: 'nsg-nodes' } } },
      },
      operationFailures: [{ operation: 'pool-create', pool: 'pool3', afterSeconds: 140, error: NO_CAPACITY }],
    }),
    inputs: {
      'node-pools': `defaults:
  node-vm-size: Standard_D4ds_v5
  labels: team=payments
pools:
  - { name: pool2, vnet-subnet-id: snet-pool2 }
  - { name: pool3, vnet-subnet-id: snet-pool3, node-vm-size: Standard_D8ds_v5, node-count: 2 }
  - { name: pool4, vnet-subnet-id: snet-pool4, zones: '1,2,3' }
`,
    },
  },
  { name: 'nodes-elsewhere', scenario: 'nodes-outside-the-subnet', inputs: POOL2 },
  { name: 'sign-in-failed', scenario: 'wrong-subject', inputs: POOL2 },
  {
    name: 'invalid-inputs',
    scenario: 'default',
    inputs: { 'name': 'Pool 2', 'vnet-subnet-id': 'snet-pool2', 'node-count': 'many', 'zones': '9' },
  },
  { name: 'hosted-pools', scenario: 'automatic-with-hosted-pools', inputs: POOL2 },
  { name: 'unreadable-facts', scenario: 'no-network-rights', inputs: POOL2 },
  { name: 'rule-that-cannot-be-judged', scenario: 'rule-names-an-application-security-group', inputs: POOL2 },
  {
    name: 'two-hundred-subnets',
    scenario: manySubnets(200),
    inputs: { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', 'node-count': '4', 'operation': 'check' },
  },
];

/** Where the job's page, and this action's own pages, would be. */
const LINKS = {
  run: 'https://github.com/contoso/infrastructure/actions/runs/1/attempts/1',
  docs: 'https://github.com/org/aks-subnet-pool/blob/v1',
};

/** What a whole run of the situation, against a simulated Azure, writes as its summary. */
export async function summaryOf(situation: Situation): Promise<string> {
  const { scenario, inputs, options } = situation;
  const { outcome, events } = await setStage(scenario).run(inputs, { latencyMilliseconds: 150, ...options });
  const report: Report = { outcome, events, links: LINKS };
  if (situation.interim !== true) return renderSummary(report);
  const soFar = events.slice(0, events.findIndex(({ type }) => type === 'long-wait-ahead') + 1);
  const progress = soFar.reduce(progressAfter, NOTHING_YET);
  const outcomeSoFar = outcomeOf(progress, { how: 'going-on' }, soFar.at(-1)?.at ?? 0);
  return renderSummary({ ...report, outcome: outcomeSoFar, events: soFar, interim: true });
}

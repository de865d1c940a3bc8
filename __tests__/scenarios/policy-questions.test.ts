import { expect, test } from '@jest/globals';
import { loadScenario, patchScenario } from '../../simulator/index.ts';
import { setStage, type Run } from './harness.ts';

const INPUTS = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', 'node-vm-size': 'Standard_D4ds_v5' };
const asked = ({ requests }: Run): readonly string[] =>
  requests.flatMap(({ method, path }) => (/checkPolicyRestrictions/i.test(path) ? [`${method} ${path}`] : []));
const statusOf = ({ outcome }: Run, id: string): string | undefined =>
  outcome.findings.find((finding) => finding.id === id)?.status;

test('Azure Policy is asked once about the pool and once about its scale set, each in its resource group', async () => {
  const run = await setStage(loadScenario('default')).run(INPUTS);
  expect(run.outcome.result).toBe('added');
  expect(asked(run)).toEqual([
    expect.stringMatching(/^POST .*\/resourceGroups\/rg-prod\/providers\/Microsoft\.PolicyInsights\//),
    expect.stringMatching(
      /^POST .*\/resourceGroups\/MC_rg-prod_prod_westeurope\/providers\/Microsoft\.PolicyInsights\//,
    ),
  ]);
});

test('of a pool that is there as it is asked for nothing is asked', async () => {
  const run = await setStage(loadScenario('pool-exists')).run({ 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' });
  expect(run.outcome.result).toBe('unchanged');
  expect(asked(run)).toEqual([]);
});

test('a read-only lock keeps nobody from asking', async () => {
  const run = await setStage(loadScenario('read-only-lock')).run(INPUTS);
  expect(statusOf(run, 'policies-allow-the-pool')).toBe('passed');
});

test('who may not ask is told that, and goes on', async () => {
  const actions = ['*/read', 'Microsoft.ContainerService/*', 'Microsoft.Network/virtualNetworks/subnets/join/action'];
  const scenario = patchScenario(loadScenario('default'), {
    roleDefinitions: { 'no policies': { actions, notActions: ['Microsoft.PolicyInsights/*'] } },
    roleAssignments: {
      'caller-reads': null,
      'caller-cluster': null,
      'caller-network': null,
      'caller-custom': { principal: 'caller', role: 'no policies', scope: '/subscriptions/{subscription}' },
    },
  });
  const run = await setStage(scenario).run({ ...INPUTS, operation: 'check', strict: 'true' });
  expect(run.outcome.result).toBe('passed');
  expect(statusOf(run, 'policies-allow-the-pool')).toBe('unknown');
  expect(run.outcome.findings.find(({ id }) => id === 'policies-allow-the-pool')?.saw).toContain(
    'Microsoft.PolicyInsights/checkPolicyRestrictions/read',
  );
});

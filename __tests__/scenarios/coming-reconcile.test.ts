import { expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import type { Finding } from '../../src/checks/finding.ts';
import { setStage } from './harness.ts';

const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', 'allow-reconcile': 'true' };

function withFailedCluster(name: string, patch: object = {}): Scenario {
  return patchScenario(loadScenario(name), { clusters: { prod: { provisioningState: 'Failed', ...patch } } });
}

async function findingsOf(
  scenario: Scenario,
  inputs: Readonly<Record<string, string>>,
): Promise<readonly [result: string, finding: Finding | undefined, problem: string]> {
  const { outcome } = await setStage(scenario).run({ ...POOL2, ...inputs });
  return [
    outcome.result,
    outcome.findings.find(({ id }) => id === 'cluster-is-healthy'),
    outcome.problem?.message ?? '',
  ];
}

test('a check says that an add would reconcile a failed cluster first, where that is allowed', async () => {
  const [result, finding] = await findingsOf(withFailedCluster('default'), { operation: 'check' });
  expect(result).toBe('passed');
  expect(finding).toMatchObject({ status: 'failed', level: 'error', standing: 'repair-before' });
  expect(finding?.fix).toBe('No action needed: the add reconciles the cluster first.');
});

test('where it is not allowed, the check stops and says how to allow it', async () => {
  const [result, finding] = await findingsOf(withFailedCluster('default'), {
    'operation': 'check',
    'allow-reconcile': 'false',
  });
  expect(result).toBe('blocked');
  expect(finding?.standing).toBe('stops');
  expect(finding?.fix).toContain('set allow-reconcile to true');
});

test('nothing is reconciled for a pool that is there, and nobody says so', async () => {
  const [result, finding] = await findingsOf(withFailedCluster('pool-exists'), {});
  expect(result).toBe('unchanged');
  expect(finding?.status).toBe('failed');
  expect(finding?.standing).toBe('told');
});

test('beside a check that stops the add, what the reconcile is to repair is not what stops it', async () => {
  const [result, finding, problem] = await findingsOf(withFailedCluster('full-subnet'), { operation: 'check' });
  expect(result).toBe('blocked');
  expect(finding?.standing).toBe('repair-before');
  expect(problem).toContain('subnet-has-free-addresses');
  expect(problem).not.toContain('cluster-is-healthy');
});

test('a reconcile that came and did not repair it is to come no more', async () => {
  const [result, finding] = await findingsOf(withFailedCluster('default', { staysFailed: true }), {});
  expect(result).toBe('failed');
  expect(finding?.standing).toBe('told');
});

test('kubenet’s route table is to be attached by a reconcile after the add', async () => {
  const { outcome } = await setStage('kubenet').run({ ...POOL2, operation: 'check' });
  expect(outcome.findings.find(({ id }) => id === 'kubenet-route-table-is-attached')).toMatchObject({
    standing: 'repair-after',
    fix: 'No action needed: the add reconciles the cluster afterwards.',
  });
});

test('where the run lacks the rights for the reconcile, what it was to repair stops the add and names them', async () => {
  const [result, finding, problem] = await findingsOf(loadScenario('no-right-to-the-allowed-reconcile'), {});
  expect(result).toBe('blocked');
  expect(finding).toMatchObject({ status: 'failed', level: 'error' });
  expect(finding?.standing).toBe('stops');
  expect(finding?.fix).toMatch(
    /^allow-reconcile is set, but caller-may-reconcile prevents the reconcile .*\. Assign a role .*: az role assignment create --role 'Managed Identity Operator' /,
  );
  expect(problem).toContain('cluster-is-healthy');
});

test('an add that needs no reconcile goes on without the rights for one', async () => {
  const healthy = patchScenario(loadScenario('no-right-to-the-allowed-reconcile'), {
    clusters: { prod: { provisioningState: 'Succeeded' } },
  });
  const { outcome } = await setStage(healthy).run(POOL2);
  expect(outcome.result).toBe('added');
  expect(outcome.findings.find(({ id }) => id === 'caller-may-reconcile')).toMatchObject({
    status: 'failed',
    level: 'warning',
  });
});

test('an add that may not even look at its rights on the identity of the cluster says so, and goes on', async () => {
  const identity =
    '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-prod';
  const elsewhere = patchScenario(loadScenario('resource-group-rights'), {
    clusters: {
      prod: {
        resource: { identity: { type: 'UserAssigned', userAssignedIdentities: { [identity]: { principalId: 'p' } } } },
      },
    },
  });
  const { outcome } = await setStage(elsewhere).run(POOL2);
  expect(outcome.result).toBe('added');
  const unread = outcome.findings.filter(({ id, status }) => id === 'facts-are-readable' && status === 'unknown');
  expect(unread.map(({ saw }) => saw)).toContainEqual(expect.stringContaining('id-prod'));
  expect(outcome.findings.find(({ id }) => id === 'caller-may-reconcile')?.status).toBe('unknown');
});

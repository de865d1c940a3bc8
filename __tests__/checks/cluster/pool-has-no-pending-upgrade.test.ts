import { expect, test } from '@jest/globals';
import { poolHasNoPendingUpgrade } from '../../../src/checks/cluster/pool-has-no-pending-upgrade.ts';
import type { AgentPool } from '../../../src/resources/agent-pool.ts';
import type { Answer } from '../../../src/checks/finding.ts';
import type { PoolRequest } from '../../../src/pool/pool-request.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const LABELS = { field: 'nodeLabels', wanted: 'team=b', existing: 'team=a', isMutable: true };
const SUBNET = { field: 'vnetSubnetID', wanted: 'b', existing: 'a', isMutable: false };

function asked(existing: Partial<AgentPool> | undefined, request: Partial<Omit<PoolRequest, 'wanted'>> = {}): Answer {
  const pool = existing === undefined ? undefined : anAgentPool({ name: 'pool2', ...existing });
  return ask(poolHasNoPendingUpgrade, { pools: [aPoolRequest({ ...request, existing: pool })] });
}

test.each([
  ['Canceled', '1.34.1', '1.33.5', 'failed'],
  ['Failed', '1.34', '1.33.5', 'failed'],
  ['Failed', '1.33.6', '1.33.5', 'failed'],
  ['Failed', '1.33.2', '1.33.5', 'passed'],
  ['Failed', '1.32', '1.33.5', 'passed'],
  ['Failed', '1.33.5', '1.33.5', 'passed'],
  ['Failed', '1.33', '1.33.5', 'passed'],
  ['Failed', '1.34.1', '', 'passed'],
  ['Upgrading', '1.34.1', '1.33.5', 'passed'],
  ['Succeeded', '1.34.1', '1.33.5', 'passed'],
])('a pool that is %s, set to %s and running "%s": %s', (provisioningState, set, current, status) => {
  const finding = asked({ provisioningState, kubernetesVersion: set, currentKubernetesVersion: current });
  expect(finding).toMatchObject({ status, level: 'error' });
});

test.each([
  ['would be updated', true, [LABELS], 'failed'],
  ['may not be updated', false, [LABELS], 'passed'],
  ['differs only in what nobody can change', true, [SUBNET], 'passed'],
  ['matches the inputs', true, [], 'passed'],
])('a pool that Succeeded, does not run its version and %s', (_case, mayUpdate, differences, status) => {
  const finding = asked(
    { kubernetesVersion: '1.34.1', currentKubernetesVersion: '1.33.5' },
    { mayUpdate, differences },
  );
  expect(finding.status).toBe(status);
});

test('a pool that does not exist is not judged', () => {
  expect(asked(undefined).status).toBe('not-applicable');
});

test('both versions are named, with the upgrade to paste', () => {
  const finding = asked({ provisioningState: 'Canceled', kubernetesVersion: '1.34.1' });
  expect(finding.saw).toContain('Node pool pool2 is Canceled, runs Kubernetes 1.33.5, and is set to 1.34.1');
  expect(finding.fix).toMatch(/az aks nodepool upgrade .*--name pool2 --kubernetes-version 1\.34\.1/);
  expect(finding.fix).toContain('ignore-checks');
});

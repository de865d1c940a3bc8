import { expect, test } from '@jest/globals';
import { noUpgradeIsPending } from '../../../src/checks/cluster/no-upgrade-is-pending.ts';
import { aCluster, anAgentPool } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['1.33.5', '1.33.5', 'passed'],
  ['1.33', '1.33.5', 'passed'],
  ['', '1.33.5', 'passed'],
  ['1.33.6', '1.33.5', 'failed'],
  ['1.34', '1.33.5', 'failed'],
  ['1.33.2', '1.33.5', 'passed'],
  ['1.32', '1.33.5', 'passed'],
])('wanted "%s" and current %s: %s', (kubernetesVersion, currentKubernetesVersion, status) => {
  const cluster = aCluster({ kubernetesVersion, currentKubernetesVersion });
  const agentPools = [anAgentPool({ kubernetesVersion, currentKubernetesVersion })];
  expect(ask(noUpgradeIsPending, { facts: { cluster } }).status).toBe(status);
  expect(ask(noUpgradeIsPending, { facts: { agentPools } }).status).toBe(status);
});

test('it names the versions and the pools, and guards the reconcile', () => {
  const agentPools = [anAgentPool({ name: 'old', kubernetesVersion: '1.33.5', currentKubernetesVersion: '1.32.9' })];
  const finding = ask(noUpgradeIsPending, { facts: { agentPools }, operation: 'reconcile' });
  expect(finding).toMatchObject({ level: 'notice', guards: 'reconcile' });
  expect(finding.saw).toContain('node pool old from 1.32.9 to 1.33.5');
});

test('an upgrade in progress is not pending', () => {
  const cluster = aCluster({ provisioningState: 'Upgrading', kubernetesVersion: '1.34.1' });
  expect(ask(noUpgradeIsPending, { facts: { cluster } }).status).toBe('passed');
});

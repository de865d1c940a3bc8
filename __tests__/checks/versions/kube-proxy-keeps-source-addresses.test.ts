import { expect, test } from '@jest/globals';
import { kubeProxyKeepsSourceAddresses } from '../../../src/checks/versions/kube-proxy-keeps-source-addresses.ts';
import { aCluster, anAgentPool } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['1.23.2', '1.23.3', 'failed'],
  ['1.23.3', '1.23.2', 'failed'],
  ['1.23.3', '1.23.3', 'passed'],
  ['1.33.5', '1.33.5', 'passed'],
  ['', '', 'passed'],
])('cluster %s and pool %s with network policies: %s', (clusterVersion, poolVersion, status) => {
  const facts = {
    cluster: aCluster({ networkPolicy: 'calico', currentKubernetesVersion: clusterVersion }),
    agentPools: [anAgentPool({ currentKubernetesVersion: poolVersion })],
  };
  expect(ask(kubeProxyKeepsSourceAddresses, { facts })).toMatchObject({ status, level: 'warning' });
});

test('without network policies nothing is dropped', () => {
  const cluster = aCluster({ currentKubernetesVersion: '1.22.0' });
  expect(ask(kubeProxyKeepsSourceAddresses, { facts: { cluster } }).status).toBe('not-applicable');
});

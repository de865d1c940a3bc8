import { expect, test } from '@jest/globals';
import { windowsPoolFitsTheNetwork } from '../../../src/checks/versions/windows-pool-fits-the-network.ts';
import type { Cluster } from '../../../src/resources/cluster.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const WINDOWS = aPoolRequest({ name: 'win2', wanted: { osType: 'Windows' } });

test.each<[string, Partial<Cluster>, string]>([
  ['nothing of the kind', {}, 'passed'],
  ['Cilium', { networkDataplane: 'cilium' }, 'failed'],
  ['an HTTP proxy', { raw: { properties: { httpProxyConfig: { httpProxy: 'http://proxy:3128/' } } } }, 'failed'],
  [
    'a proxy for HTTPS alone',
    { raw: { properties: { httpProxyConfig: { httpsProxy: 'http://proxy:3128/' } } } },
    'failed',
  ],
  [
    'a proxy that is off',
    { raw: { properties: { httpProxyConfig: { enabled: false, httpProxy: 'http://p/' } } } },
    'passed',
  ],
  ['a cache for its way out', { raw: { properties: { bootstrapProfile: { artifactSource: 'Cache' } } } }, 'failed'],
  ['a direct way out', { raw: { properties: { bootstrapProfile: { artifactSource: 'Direct' } } } }, 'passed'],
])('a Windows pool in a cluster with %s: %#', (_case, changes, status) => {
  const finding = ask(windowsPoolFitsTheNetwork, { facts: { cluster: aCluster(changes) }, pools: [WINDOWS] });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('of Linux pools, and of Windows pools that are there, nothing is asked', () => {
  const facts = { cluster: aCluster({ networkDataplane: 'cilium' }) };
  expect(ask(windowsPoolFitsTheNetwork, { facts }).status).toBe('not-applicable');
  const there = aPoolRequest({
    name: 'win2',
    wanted: { osType: 'Windows' },
    existing: anAgentPool({ name: 'win2', osType: 'Windows' }),
  });
  expect(ask(windowsPoolFitsTheNetwork, { facts, pools: [there] }).status).toBe('not-applicable');
});

import { expect, test } from '@jest/globals';
import { clusterSupportsMultiplePools } from '../../../src/checks/cluster/cluster-supports-multiple-pools.ts';
import { aCluster, anAgentPool } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['standard', 'VirtualMachineScaleSets', 'passed'],
  ['Standard', 'VirtualMachines', 'passed'],
  ['', 'VirtualMachineScaleSets', 'passed'],
  ['Basic', 'VirtualMachineScaleSets', 'failed'],
  ['standard', 'AvailabilitySet', 'failed'],
])('load balancer "%s" and a pool of type %s: %s', (loadBalancerSku, type, status) => {
  const facts = { cluster: aCluster({ loadBalancerSku }), agentPools: [anAgentPool({ type })] };
  expect(ask(clusterSupportsMultiplePools, { facts })).toMatchObject({ status, level: 'error' });
});

import { expect, test } from '@jest/globals';
import { podSubnetHoldsNoNodes } from '../../../src/checks/exclusivity/pod-subnet-holds-no-nodes.ts';
import { aCluster, anAgentPool, aPoolRequest, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const PODS = subnetId('pods');

test.each([
  ['a subnet for pods alone', {}, {}, 'passed'],
  ['a subnet for the pods of another pool', { agentPools: [anAgentPool({ podSubnetId: PODS })] }, {}, 'passed'],
  ['the subnet of its own nodes', {}, { subnetId: PODS.toUpperCase() }, 'failed'],
  ['the subnet of the nodes of another pool', { agentPools: [anAgentPool({ vnetSubnetId: PODS })] }, {}, 'failed'],
  ['the subnet of the API server', { cluster: aCluster({ apiServerSubnetId: PODS }) }, {}, 'failed'],
])('%s: %s', (_case, facts, changes, status) => {
  const pools = [aPoolRequest({ podSubnetId: PODS, ...changes })];
  expect(ask(podSubnetHoldsNoNodes, { facts, pools })).toMatchObject({ status, level: 'error' });
});

test('a pool without a subnet for its pods is not asked', () => {
  expect(ask(podSubnetHoldsNoNodes).status).toBe('not-applicable');
});

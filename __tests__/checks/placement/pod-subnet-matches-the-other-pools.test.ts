import { expect, test } from '@jest/globals';
import { podSubnetMatchesTheOtherPools } from '../../../src/checks/placement/pod-subnet-matches-the-other-pools.ts';
import { aCluster, anAgentPool, aPoolRequest, KUBENET, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const PODS = subnetId('pods');
const FLAT = aCluster(NODE_SUBNET);
const WITH = anAgentPool({ podSubnetId: PODS });
const WITHOUT = anAgentPool();

test.each([
  ['none has one', FLAT, [WITHOUT], undefined, 'passed'],
  ['all have one', FLAT, [WITH], PODS, 'passed'],
  ['it alone has one', FLAT, [WITHOUT], PODS, 'failed'],
  ['it alone has none', FLAT, [WITH], undefined, 'failed'],
  ['the others differ and it has one', FLAT, [WITH, anAgentPool({ name: 'pool3' })], PODS, 'failed'],
  ['the others differ and it has none', FLAT, [WITH, anAgentPool({ name: 'pool3' })], undefined, 'failed'],
  ['an overlay has none', aCluster(), [WITHOUT], undefined, 'passed'],
  ['an overlay is to have one', aCluster(), [], PODS, 'failed'],
  ['kubenet is to have one', aCluster(KUBENET), [], PODS, 'failed'],
])('%s: %s', (_case, cluster, agentPools, podSubnetId, status) => {
  const finding = ask(podSubnetMatchesTheOtherPools, {
    facts: { cluster, agentPools },
    pools: [aPoolRequest({ podSubnetId })],
  });
  expect(finding).toMatchObject({ status, level: 'error' });
});

test('a pool that is there keeps what it has', () => {
  const existing = anAgentPool({ name: 'pool2', podSubnetId: PODS });
  const pools = [aPoolRequest({ existing, wanted: { podSubnetId: PODS } })];
  expect(
    ask(podSubnetMatchesTheOtherPools, { facts: { cluster: FLAT, agentPools: [WITH, existing] }, pools }).status,
  ).toBe('not-applicable');
});

import { expect, test } from '@jest/globals';
import { networkNamesAreShortEnough } from '../../../src/checks/placement/network-names-are-short-enough.ts';
import { aCluster, anAgentPool, anUnplacedPool, aPoolRequest, aVnet, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [63, 'passed'],
  [64, 'failed'],
])('in an overlay, a subnet with a name of %i characters: %s', (length, status) => {
  const pools = [aPoolRequest({ subnetId: subnetId('s'.repeat(length)) })];
  expect(ask(networkNamesAreShortEnough, { pools })).toMatchObject({ status, level: 'error' });
});

test.each([
  [63, 'passed'],
  [64, 'failed'],
])('in an overlay, a virtual network with a name of %i characters: %s', (length, status) => {
  const vnet = aVnet({ name: 'v'.repeat(length) });
  const agentPools = [anUnplacedPool()];
  expect(ask(networkNamesAreShortEnough, { facts: { vnet, agentPools } }).status).toBe(status);
});

test('the name of a virtual network that other pools lie in does no harm', () => {
  const vnet = aVnet({ name: 'v'.repeat(64) });
  expect(ask(networkNamesAreShortEnough, { facts: { vnet } }).status).toBe('passed');
});

test('a pool that is there keeps its subnet', () => {
  const subnet = subnetId('s'.repeat(64));
  const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnet });
  const facts = { agentPools: [anAgentPool(), existing] };
  const pools = [aPoolRequest({ existing, subnetId: subnet })];
  expect(ask(networkNamesAreShortEnough, { facts, pools }).status).toBe('not-applicable');
});

test('elsewhere names are no labels', () => {
  const pools = [aPoolRequest({ subnetId: subnetId('s'.repeat(64)) })];
  const facts = { cluster: aCluster(NODE_SUBNET) };
  expect(ask(networkNamesAreShortEnough, { facts, pools }).status).toBe('not-applicable');
});

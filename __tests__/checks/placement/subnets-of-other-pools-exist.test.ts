import { expect, test } from '@jest/globals';
import { subnetsOfOtherPoolsExist } from '../../../src/checks/placement/subnets-of-other-pools-exist.ts';
import { anAgentPool, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [subnetId('subnet1'), 'passed'],
  [subnetId('SUBNET1'), 'passed'],
  [subnetId('gone'), 'failed'],
  [subnetId('elsewhere', 'vnet9'), 'passed'],
])('a pool in %s: %s', (vnetSubnetId, status) => {
  const agentPools = [anAgentPool(), anAgentPool({ name: 'old', vnetSubnetId })];
  expect(ask(subnetsOfOtherPoolsExist, { facts: { agentPools } })).toMatchObject({ status, level: 'warning' });
});

test('it names the pool and how to delete it', () => {
  const agentPools = [anAgentPool({ name: 'old', vnetSubnetId: subnetId('gone') })];
  const finding = ask(subnetsOfOtherPoolsExist, { facts: { agentPools } });
  expect(finding.saw).toContain(`${subnetId('gone')} of node pool old`);
  expect(finding.fix).toMatch(/az aks nodepool delete .*--name old/);
});

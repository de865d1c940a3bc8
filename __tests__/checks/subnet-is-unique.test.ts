import { expect, test } from '@jest/globals';
import { subnetIsUnique } from '../../src/checks/subnet-is-unique.ts';
import { aCluster, anAgentPool, aPoolRequest, subnetId } from '../builders.ts';
import { ask } from './ask.ts';

test('a subnet with nothing of the cluster in it is unique', () => {
  expect(ask(subnetIsUnique).status).toBe('passed');
});

test('a pool does not compete with itself', () => {
  const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2') });
  const finding = ask(subnetIsUnique, {
    facts: { agentPools: [anAgentPool(), existing] },
    pools: [aPoolRequest({ existing })],
  });
  expect(finding.status).toBe('passed');
});

test.each([
  ['nodes', { agentPools: [anAgentPool({ vnetSubnetId: subnetId('SUBNET2') })] }, 'the nodes of pool pool1'],
  ['pods', { agentPools: [anAgentPool({ podSubnetId: subnetId('subnet2') })] }, 'the pods of pool pool1'],
  ['the API server', { cluster: aCluster({ apiServerSubnetId: subnetId('subnet2') }) }, 'the API server'],
])('a subnet with %s in it is not unique', (_case, facts, who) => {
  expect(ask(subnetIsUnique, { facts })).toMatchObject({
    status: 'failed',
    level: 'error',
    saw: expect.stringContaining(who),
  });
});

// 10.1.0.0/24 is the first block of the VNet without a subnet; 3 nodes and 1 for an upgrade fit into its first /28.
test('it offers a subnet that is free', () => {
  const finding = ask(subnetIsUnique, { facts: { agentPools: [anAgentPool({ vnetSubnetId: subnetId('subnet2') })] } });
  expect(finding.fix).toContain('--name pool2-subnet --address-prefixes 10.1.0.0/28');
});

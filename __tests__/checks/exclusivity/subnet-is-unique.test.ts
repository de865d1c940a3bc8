import { describe, expect, test } from '@jest/globals';
import { subnetIsUnique } from '../../../src/checks/exclusivity/subnet-is-unique.ts';
import { aCluster, anAgentPool, aPoolRequest, subnetId } from '../../builders.ts';
import { ask, askOfEach } from '../ask.ts';

test('a subnet with nothing of the cluster in it is unique', () => {
  expect(ask(subnetIsUnique).status).toBe('passed');
});

// The subnet of a pool cannot be changed: what it shares since its creation is nothing to do.
test.each([
  ['alone', 'subnet1'],
  ['with another pool', 'subnet2'],
])('a pool that is there, in its subnet %s, keeps it', (_case, other) => {
  const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2') });
  const finding = ask(subnetIsUnique, {
    facts: { agentPools: [anAgentPool({ vnetSubnetId: subnetId(other) }), existing] },
    pools: [aPoolRequest({ existing })],
  });
  expect(finding.status).toBe('not-applicable');
});

test.each([
  ['nodes', { agentPools: [anAgentPool({ vnetSubnetId: subnetId('SUBNET2') })] }, 'the nodes of node pool pool1'],
  ['pods', { agentPools: [anAgentPool({ podSubnetId: subnetId('subnet2') })] }, 'the pods of node pool pool1'],
  [
    'hosted system nodes',
    { cluster: aCluster({ hostedSystemSubnetId: subnetId('subnet2') }) },
    'the system nodes that AKS hosts',
  ],
  [
    'nodes of node auto-provisioning',
    { cluster: aCluster({ hostedNodeSubnetId: subnetId('SUBNET2') }) },
    'the nodes of node auto-provisioning',
  ],
  ['the API server', { cluster: aCluster({ apiServerSubnetId: subnetId('subnet2') }) }, 'the API server'],
])('a subnet with %s in it is not unique', (_case, facts, who) => {
  expect(ask(subnetIsUnique, { facts })).toMatchObject({
    status: 'failed',
    level: 'error',
    saw: expect.stringContaining(who),
  });
});

// 10.1.0.0/24 is the first block of the VNet without a subnet. Twice 3 nodes and 1 for an upgrade fit into its first /28.
test('it offers a subnet that is free', () => {
  const finding = ask(subnetIsUnique, { facts: { agentPools: [anAgentPool({ vnetSubnetId: subnetId('subnet2') })] } });
  expect(finding.fix).toContain('--name pool2-subnet --address-prefixes 10.1.0.0/28');
});

describe('of two pools that are asked for in one subnet, the first of which is there by now,', () => {
  const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2') });
  const facts = { agentPools: [anAgentPool(), existing] };
  const second = aPoolRequest({ name: 'pool3', subnetId: subnetId('SUBNET2') });

  test('another check tells, whose failure may have been ignored', () => {
    const statuses = askOfEach(subnetIsUnique, { facts, pools: [aPoolRequest({ existing }), second] });
    expect(statuses.map(({ status }) => status)).toEqual(['not-applicable', 'passed']);
  });

  test('this one tells as long as the first is asked for in another subnet', () => {
    const moved = aPoolRequest({ existing, subnetId: subnetId('subnet3') });
    expect(askOfEach(subnetIsUnique, { facts, pools: [moved, second] }).map(({ status }) => status)).toEqual([
      'not-applicable',
      'failed',
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Check } from '../../src/checks/check.ts';
import { podSubnetHasFreeAddresses } from '../../src/checks/addresses/pod-subnet-has-free-addresses.ts';
import { podSubnetHoldsNoNodes } from '../../src/checks/exclusivity/pod-subnet-holds-no-nodes.ts';
import { podSubnetHasRoomForPods } from '../../src/checks/addresses/pod-subnet-has-room-for-pods.ts';
import { podSubnetIsLargeEnough } from '../../src/checks/addresses/pod-subnet-is-large-enough.ts';
import { subnetHasFreeAddressesByTheDocumentedFormula } from '../../src/checks/addresses/subnet-has-free-addresses-by-the-documented-formula.ts';
import { subnetHasFreeAddresses } from '../../src/checks/addresses/subnet-has-free-addresses.ts';
import { subnetHasRoomForAnUpgrade } from '../../src/checks/addresses/subnet-has-room-for-an-upgrade.ts';
import { subnetIsLargeEnoughByTheDocumentedFormula } from '../../src/checks/addresses/subnet-is-large-enough-by-the-documented-formula.ts';
import { subnetIsUnique } from '../../src/checks/exclusivity/subnet-is-unique.ts';
import { newPoolsHaveSeparateSubnets } from '../../src/checks/exclusivity/new-pools-have-separate-subnets.ts';
import { subnetIsLargeEnough } from '../../src/checks/addresses/subnet-is-large-enough.ts';
import type { AgentPool } from '../../src/resources/agent-pool.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { PoolRequest } from '../../src/pool/pool-request.ts';
import { aCluster, anAgentPool, aPoolRequest, aSubnet, aVnet, subnetId, usagesOf } from '../builders.ts';
import { askOfEach } from './ask.ts';
import { FLAT } from './capacity.ts';

const PODS = subnetId('pods');
const NODES = subnetId('subnet2');

/** What was found of each pool, in their order. */
function statuses(check: Check, pools: readonly PoolRequest[], facts: Partial<Facts>): readonly string[] {
  return askOfEach(check, { pools, facts }).map(({ status }) => status);
}

function inSubnet(name: string, wanted: Partial<AgentPool>, existing?: AgentPool): PoolRequest {
  return aPoolRequest({ name, wanted, existing });
}

function vnetWith(prefix: string): Partial<Facts> {
  return { vnet: aVnet({ subnets: [aSubnet({ addressPrefixes: [prefix] })] }) };
}

// Eleven addresses of a /28 can be used, a node on overlay takes one.
describe('two pools of a run that share the subnet of their nodes', () => {
  test.each([
    [5, 6, ['passed', 'passed']],
    [5, 7, ['passed', 'failed']],
    [12, 1, ['failed', 'failed']],
  ])('are %i and %i nodes at most in a /28', (first, second, found) => {
    const pools = [inSubnet('pool2', { count: first }), inSubnet('pool3', { count: second })];
    expect(statuses(subnetIsLargeEnough, pools, vnetWith('10.1.2.0/28'))).toEqual(found);
  });

  test('of a third one the first two are counted', () => {
    const pools = ['pool2', 'pool3', 'pool4'].map((name) => inSubnet(name, { count: 4 }));
    const [, , last] = askOfEach(subnetIsLargeEnough, { pools, facts: vnetWith('10.1.2.0/28') });
    expect(last).toMatchObject({ status: 'failed', pool: 'pool4' });
    expect(last?.saw).toContain('11 usable addresses in subnet2 (10.1.2.0/28), 12 needed (12 nodes × 1).');
    expect(last?.saw).toContain('pool2 and pool3, which this run adds first');
    expect(last?.fix).toContain('set node-count to 3 or less');
  });

  test('a pool in another subnet is not counted', () => {
    const pools = [
      aPoolRequest({ subnetId: subnetId('subnet1'), wanted: { count: 9 } }),
      inSubnet('pool3', { count: 11 }),
    ];
    const [, last] = askOfEach(subnetIsLargeEnough, { pools, facts: vnetWith('10.1.2.0/28') });
    expect(last?.status).toBe('passed');
    expect(last?.saw).not.toContain('this run adds first');
  });

  test.each([
    [5, ['passed', 'passed']],
    [6, ['passed', 'failed']],
  ])('have one address for a node of an upgrade beside 5 and %i nodes', (second, found) => {
    const pools = [inSubnet('pool2', { count: 5 }), inSubnet('pool3', { count: second })];
    expect(statuses(subnetHasRoomForAnUpgrade, pools, vnetWith('10.1.2.0/28'))).toEqual(found);
  });

  // Three nodes each.
  test.each([
    [6, ['passed', 'passed']],
    [5, ['passed', 'failed']],
    [2, ['failed', 'failed']],
  ])('begin with %i free addresses', (free, found) => {
    const pools = [inSubnet('pool2', {}), inSubnet('pool3', {})];
    const facts = { ...vnetWith('10.1.2.0/28'), usages: usagesOf([NODES, 11 - free, 11]) };
    expect(statuses(subnetHasFreeAddresses, pools, facts)).toEqual(found);
  });

  test.each([
    [3, ['passed', 'passed']],
    [2, ['passed', 'failed']],
  ])('take %i free addresses when the first is there', (free, found) => {
    const there = anAgentPool({ name: 'pool2', vnetSubnetId: NODES });
    const pools = [inSubnet('pool2', {}, there), inSubnet('pool3', {})];
    const facts = {
      ...vnetWith('10.1.2.0/28'),
      agentPools: [anAgentPool(), there],
      usages: usagesOf([NODES, 11 - free, 11]),
    };
    expect(statuses(subnetHasFreeAddresses, pools, facts)).toEqual(found);
  });

  // Four nodes of 31 and four of 32 take 252 of 251 addresses, four of 31 and four of 31 take 248. Eight nodes are disputed by 16:
  // with 34 pods 264 addresses are 13 too many, with 35 pods 268 are 17.
  test.each([
    [30, 'passed', 'passed'],
    [31, 'passed', 'failed'],
    [34, 'passed', 'failed'],
    [35, 'failed', 'not-applicable'],
  ])('are flat with 30 and %i pods a node: error %s, warning %s', (maxPods, error, warning) => {
    const pools = [inSubnet('pool2', { count: 4 }), inSubnet('pool3', { count: 4, maxPods })];
    const facts = {
      ...vnetWith('10.1.2.0/24'),
      cluster: aCluster(FLAT),
      usages: usagesOf([NODES, 0, 251]),
    };
    expect(statuses(subnetIsLargeEnough, pools, facts)[1]).toBe(error);
    expect(statuses(subnetIsLargeEnoughByTheDocumentedFormula, pools, facts)[1]).toBe(warning);
    // The same shortage, in the empty subnet: told once.
    expect(statuses(subnetHasFreeAddresses, pools, facts)[1]).not.toBe('failed');
    expect(statuses(subnetHasFreeAddressesByTheDocumentedFormula, pools, facts)[1]).not.toBe('failed');
  });
});

// 251 addresses of a /24 can be used. A node takes a block of 16 at its start, and with 30 pods three blocks when it is full.
describe('two pools of a run that share the subnet of their pods', () => {
  const vnet = aVnet({ subnets: [aSubnet({ name: 'pods', addressPrefixes: ['10.1.3.0/24'] })] });
  const ofPods = (name: string, wanted: Partial<AgentPool>, existing?: AgentPool): PoolRequest =>
    aPoolRequest({ name, subnetId: subnetId(`nodes-${name}`), podSubnetId: PODS, wanted, existing });
  const there = (name: string, count: number): AgentPool => anAgentPool({ name, podSubnetId: PODS, count });

  test.each([
    ['8 and 7 nodes, 240 addresses', { count: 8 }, { count: 7 }, ['passed', 'passed']],
    ['8 and 8 nodes, 256 addresses', { count: 8 }, { count: 8 }, ['passed', 'failed']],
    [
      'an autoscaled one that begins with 8',
      { count: 1, isAutoscaled: true, minCount: 8, maxCount: 9 },
      { count: 8 },
      ['passed', 'failed'],
    ],
    [
      '4 static nodes of 32 and 7, 240 addresses',
      { count: 4, maxPods: 31, podIpAllocationMode: 'StaticBlock' },
      { count: 7 },
      ['passed', 'passed'],
    ],
    [
      '4 static nodes of 32 and 8, 256 addresses',
      { count: 4, maxPods: 31, podIpAllocationMode: 'StaticBlock' },
      { count: 8 },
      ['passed', 'failed'],
    ],
  ])('at first: %s', (_case, first, second, found) => {
    const pools = [ofPods('pool2', first), ofPods('pool3', second)];
    expect(statuses(podSubnetIsLargeEnough, pools, { vnet })).toEqual(found);
  });

  test.each([
    [7, ['passed', 'passed']],
    [8, ['passed', 'failed']],
  ])('count once where the first is there with 8 nodes and %i are to come', (second, found) => {
    const first = there('pool2', 8);
    const pools = [ofPods('pool2', { count: 8 }, first), ofPods('pool3', { count: second })];
    expect(statuses(podSubnetIsLargeEnough, pools, { vnet, agentPools: [anAgentPool(), first] })).toEqual(found);
  });

  test.each([
    [7, ['passed', 'passed']],
    [8, ['passed', 'failed']],
  ])(
    'find the second as it is, and the second finds the first as it will be: 8, and 3 that grow to %i',
    (grown, found) => {
      const second = there('pool3', 3);
      const pools = [ofPods('pool2', { count: 8 }), ofPods('pool3', { count: grown }, second)];
      expect(statuses(podSubnetIsLargeEnough, pools, { vnet, agentPools: [anAgentPool(), second] })).toEqual(found);
    },
  );

  // Three nodes of 16 each.
  test.each([
    [96, ['passed', 'passed']],
    [95, ['passed', 'failed']],
    [47, ['failed', 'failed']],
  ])('begin with %i free addresses', (free, found) => {
    const pools = [ofPods('pool2', {}), ofPods('pool3', {})];
    expect(statuses(podSubnetHasFreeAddresses, pools, { usages: usagesOf([PODS, 251 - free, 251]) })).toEqual(found);
  });

  test.each([
    [48, ['passed', 'passed']],
    [47, ['passed', 'failed']],
  ])('take %i free addresses when the first is there', (free, found) => {
    const pools = [ofPods('pool2', {}, there('pool2', 3)), ofPods('pool3', {})];
    expect(statuses(podSubnetHasFreeAddresses, pools, { usages: usagesOf([PODS, 251 - free, 251]) })).toEqual(found);
  });

  test.each([
    [2, ['passed', 'passed']],
    [3, ['passed', 'failed']],
  ])('have room for all pods of three nodes and %i, each with 48 addresses', (second, found) => {
    const pools = [ofPods('pool2', { count: 3 }), ofPods('pool3', { count: second })];
    expect(statuses(podSubnetHasRoomForPods, pools, { vnet })).toEqual(found);
  });

  test.each([
    [podSubnetIsLargeEnough, 8],
    [podSubnetHasFreeAddresses, 7],
    [podSubnetHasRoomForPods, 3],
  ])('who takes first is told: %#', (check, count) => {
    const pools = [ofPods('pool2', { count }), ofPods('pool3', { count })];
    const [first, second] = askOfEach(check, { pools, facts: { vnet, usages: usagesOf([PODS, 0, 251]) } });
    expect(first?.saw).not.toContain('this run adds first');
    expect(second?.saw).toContain('This includes pool2, which this run adds first.');
  });

  test('no number of nodes is advised where none would be left', () => {
    const pools = [ofPods('pool2', { count: 14 }), ofPods('pool3', { count: 1 })];
    const facts = { vnet, usages: usagesOf([PODS, 24, 251]) };
    const [, second] = askOfEach(podSubnetHasFreeAddresses, { pools, facts });
    expect(second?.status).toBe('failed');
    expect(second?.fix).not.toContain('node-count');
    const crowd = [ofPods('pool2', { count: 15 }), ofPods('pool3', { count: 1 })];
    expect(askOfEach(podSubnetIsLargeEnough, { pools: crowd, facts })[1]?.fix).not.toContain('node-count');
  });
});

describe('a subnet that is to hold the nodes of one pool of a run and the pods of another', () => {
  const nodes = aPoolRequest({ name: 'pool2', subnetId: PODS });
  const pods = aPoolRequest({ name: 'pool3', podSubnetId: PODS });

  test('is refused to the pods where the nodes come first', () => {
    const [, second] = askOfEach(podSubnetHoldsNoNodes, { pools: [nodes, pods] });
    expect(second).toMatchObject({ status: 'failed', pool: 'pool3' });
    expect(second?.saw).toBe(
      'Pod subnet pods has the nodes of new node pool pool2. Azure puts no nodes in a pod subnet, because AKS delegates it to itself.',
    );
    expect(statuses(subnetIsUnique, [nodes, pods], {})).toEqual(['passed', 'passed']);
  });

  test('is refused to the nodes where the pods come first', () => {
    const [, second] = askOfEach(subnetIsUnique, { pools: [pods, nodes] });
    expect(second).toMatchObject({ status: 'failed', pool: 'pool2' });
    expect(second?.saw).toBe('Subnet pods already has the pods of new node pool pool3.');
    expect(statuses(podSubnetHoldsNoNodes, [pods, nodes], {})).toEqual(['passed', 'not-applicable']);
  });

  test('for pods of both is refused to none', () => {
    const others = aPoolRequest({ name: 'pool4', subnetId: subnetId('subnet4'), podSubnetId: PODS });
    expect(statuses(podSubnetHoldsNoNodes, [pods, others], {})).toEqual(['passed', 'passed']);
    expect(statuses(subnetIsUnique, [pods, others], {})).toEqual(['passed', 'passed']);
  });
});

test('pools whose nodes share a subnet are told of once, by the check about that', () => {
  const pools = [inSubnet('pool2', {}), inSubnet('pool3', {})];
  expect(statuses(subnetIsUnique, pools, {})).toEqual(['passed', 'passed']);
  expect(statuses(newPoolsHaveSeparateSubnets, pools, {})).toEqual(['failed']);
});

import { describe, expect, test } from '@jest/globals';
import { poolNodesOf, problemsOfNodes, type PoolNodes } from '../../src/run/pool-nodes.ts';
import type { PoolMachine } from '../../src/resources/pool-machines.ts';
import { anAgentPool, aPoolRequest, aSnapshot, aSubnet, aVnet, someFacts, subnetId, unread } from '../builders.ts';
import { aNode } from '../report/samples.ts';
import { aSituation } from '../situation-builders.ts';

const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2'), count: 1 });
const pools = [aPoolRequest({ existing })];

function machine(...addresses: readonly string[]): PoolMachine {
  return { name: 'node0', addresses, zones: [] };
}

// subnet2 of the builders is 10.1.2.0/24.
describe('a node of pool2 with', () => {
  const dual = { ipFamilies: ['IPv4', 'IPv6'] };
  const subnet = aSubnet({ id: subnetId('subnet2'), name: 'subnet2', addressPrefixes: ['10.1.2.0/24', 'fd00:2::/64'] });
  const situations = {
    'IPv4 alone': aSituation({ pools }),
    'dual-stack': aSituation({ pools, cluster: dual, vnet: aVnet({ subnets: [subnet] }) }),
  };
  test.each([
    ['10.1.2.4', 'IPv4 alone', 'as-asked'],
    ['10.1.3.4', 'IPv4 alone', 'elsewhere'],
    ['10.1.2.4', 'dual-stack', 'elsewhere'],
    ['10.1.2.4 fd00:2::4', 'dual-stack', 'as-asked'],
  ] as const)('%s in a cluster with %s is %s', (addresses, families, placement) => {
    const listed = new Map([['pool2', { ok: true, value: [machine(...addresses.split(' '))] } as const]]);
    expect(poolNodesOf(situations[families], listed)).toMatchObject([
      { pool: 'pool2', placement: { status: placement } },
    ]);
  });
});

test('without the ranges of the subnet nothing is known of a node, and its addresses are told', () => {
  const situation = aSituation({ pools });
  const snapshot = aSnapshot(someFacts(), { vnet: unread('forbidden') });
  const [nodes] = poolNodesOf(
    { ...situation, snapshot },
    new Map([['pool2', { ok: true, value: [machine('10.1.3.4')] }]]),
  );
  expect(nodes).toMatchObject({ placement: { status: 'unknown' }, nodes: [{ addresses: ['10.1.3.4'] }] });
});

test('a pool whose machines nobody asked for is not among them', () => {
  expect(poolNodesOf(aSituation({ pools }), new Map())).toEqual([]);
});

/** Asked for in one subnet, and in any zone. */
const POOL2 = {
  pool: 'pool2',
  id: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/c1/agentPools/pool2',
  subnet: 'subnet2',
  zones: [],
};

describe('a problem', () => {
  const elsewhere = (count: number): PoolNodes => {
    const machines = Array.from({ length: count }, (_, index) =>
      aNode({ name: `node${index}`, placement: 'elsewhere', faults: ['in zone 3, not in 1'] }),
    );
    return { ...POOL2, nodes: machines, placement: { status: 'elsewhere', machines } };
  };

  test.each([
    [5, ['node4: in zone 3, not in 1']],
    [6, ['1 more']],
    [1000, ['995 more']],
  ])('of %i nodes names five, and says how many more there are', (count, last) => {
    const lines = problemsOfNodes([elsewhere(count)])[0]?.message.split('\n') ?? [];
    expect(lines.slice(-1)).toEqual(last);
    expect(lines.filter((line) => line.startsWith('node'))).toHaveLength(5);
  });

  test('says the zones that were asked for, and has the command that deletes the pool', () => {
    const [problem] = problemsOfNodes([{ ...elsewhere(1), zones: ['1', '2'] }]);
    expect(problem?.message).toMatch(/^Added pool2, but 1 of its 1 node is not in subnet2, zones 1 and 2\.\n/);
    expect(problem?.fix).toMatch(/: az aks nodepool delete --subscription s .* --name pool2$/);
  });

  test('is none where the nodes are as asked for, or unknown', () => {
    const pool = { ...POOL2, nodes: [] };
    expect(problemsOfNodes([{ ...pool, placement: { status: 'as-asked' } }])).toEqual([]);
    expect(problemsOfNodes([{ ...pool, placement: { status: 'unknown', why: '' } }])).toEqual([]);
  });
});

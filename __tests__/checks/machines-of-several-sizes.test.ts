import { describe, expect, test } from '@jest/globals';
import { clusterHasRoomForNodes } from '../../src/checks/limits/cluster-has-room-for-nodes.ts';
import { overlaySupportsTheVmSize } from '../../src/checks/specification/overlay-supports-the-vm-size.ts';
import { subnetIsLargeEnough } from '../../src/checks/addresses/subnet-is-large-enough.ts';
import { systemPoolHasTwoNodes } from '../../src/checks/specification/system-pool-has-two-nodes.ts';
import { vcpuQuotaSuffices } from '../../src/checks/sizes/vcpu-quota-suffices.ts';
import { vmSizeMeetsTheDocumentedMinimum } from '../../src/checks/sizes/vm-size-meets-the-documented-minimum.ts';
import { vmSizeIsOffered } from '../../src/checks/sizes/vm-size-is-offered.ts';
import type { Check } from '../../src/checks/check.ts';
import { parseAgentPool, type AgentPool } from '../../src/resources/agent-pool.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { anAgentPool, aPoolRequest, NODE_SUBNET, aCluster, subnetId } from '../builders.ts';
import { aComputeSku, computeUsagesOf, skusOf } from '../compute-builders.ts';
import type { Answer } from '../../src/checks/finding.ts';
import { ask } from './ask.ts';

type Sizes = readonly (readonly [size: string, count: number])[];

const D_FAMILY = 'standardDSv5Family';
const E_FAMILY = 'standardESv5Family';
const computeSkus = skusOf(
  aComputeSku(),
  aComputeSku({ name: 'Standard_E8s_v5', family: E_FAMILY, vCpus: 8 }),
  aComputeSku({ name: 'Standard_D1s_v5', vCpus: 1 }),
);

function poolOf(sizes: Sizes): AgentPool {
  const manual = sizes.map(([size, count]) => ({ size, count }));
  const properties = {
    type: 'VirtualMachines',
    count: null,
    vmSize: '',
    virtualMachinesProfile: { scale: { manual } },
  };
  const parsed = parseAgentPool({ properties });
  return { ...anAgentPool({ name: 'pool2', mode: 'User', vnetSubnetId: subnetId('subnet2') }), ...pick(parsed) };
}

function pick({ type, count, isAutoscaled, machines = [] }: AgentPool): Partial<AgentPool> {
  return { type, count, isAutoscaled, machines };
}

function askOf(check: Check, sizes: Sizes, facts: Partial<Facts> = {}, existing?: Sizes): Answer {
  const there = existing && poolOf(existing);
  const agentPools = [anAgentPool(), ...(there === undefined ? [] : [there])];
  const pools = [aPoolRequest({ wanted: poolOf(sizes), ...(there === undefined ? {} : { existing: there }) })];
  return ask(check, { facts: { computeSkus, agentPools, ...facts }, pools });
}

describe('each size is judged', () => {
  test.each([
    [[['Standard_D4s_v5', 1]], 'passed'],
    [
      [
        ['Standard_D4s_v5', 1],
        ['Standard_E8s_v5', 1],
      ],
      'passed',
    ],
    [
      [
        ['Standard_D4s_v5', 1],
        ['Standard_X9', 1],
      ],
      'failed',
    ],
    [
      [
        ['Standard_X9', 1],
        ['Standard_D4s_v5', 1],
      ],
      'failed',
    ],
  ] as const)('%j is offered: %s', (sizes, status) => {
    expect(askOf(vmSizeIsOffered, sizes).status).toBe(status);
  });

  test('every size that fails is named, and where it is said', () => {
    const { saw, fix } = askOf(vmSizeIsOffered, [
      ['Standard_X9', 1],
      ['Standard_D4s_v5', 1],
      ['Standard_Y9', 1],
    ]);
    expect(saw).toBe(
      'Standard_X9 is not among the 3 VM sizes of westeurope. Standard_Y9 is not among the 3 VM sizes of westeurope.',
    );
    expect(fix).toContain('Choose another size in virtualMachinesProfile');
  });

  test('one size with one vCPU is one too many', () => {
    const finding = askOf(vmSizeMeetsTheDocumentedMinimum, [
      ['Standard_D4s_v5', 1],
      ['Standard_D1s_v5', 1],
    ]);
    expect(finding).toMatchObject({
      status: 'failed',
      saw: expect.stringContaining('Standard_D1s_v5 has 1 vCPU (minimum'),
    });
  });

  test('what Azure does not list is not said', () => {
    expect(
      askOf(vmSizeMeetsTheDocumentedMinimum, [
        ['Standard_D4s_v5', 1],
        ['Standard_X9', 1],
      ]).status,
    ).toBe('not-applicable');
  });

  test.each([
    [[['Standard_X9', 2]], 'passed'],
    [
      [
        ['Standard_X9', 2],
        ['Standard_Y9', 1],
      ],
      'failed',
    ],
  ] as const)('of a pool that has Standard_X9, %j: %s', (sizes, status) => {
    expect(askOf(vmSizeIsOffered, sizes, {}, [['Standard_X9', 2]]).status).toBe(status);
  });

  test('an overlay takes none of the series DCsv2', () => {
    const finding = askOf(overlaySupportsTheVmSize, [
      ['Standard_D4s_v5', 1],
      ['Standard_DC2s_v2', 1],
    ]);
    expect(finding).toMatchObject({ status: 'failed', saw: expect.stringContaining('Standard_DC2s_v2') });
  });
});

// Standard_D4s_v5 has four vCPUs, Standard_E8s_v5 eight: two of each take 24 of the region, 8 and 16 of their families.
describe('each size counts for the quota of its family', () => {
  const sizes: Sizes = [
    ['Standard_D4s_v5', 2],
    ['Standard_E8s_v5', 2],
  ];

  test.each([
    [24, 8, 16, 'passed'],
    [23, 8, 16, 'failed'],
    [24, 7, 16, 'failed'],
    [24, 8, 15, 'failed'],
  ])('%i left in the region, %i and %i in the families: %s', (region, d, e, status) => {
    const computeUsages = computeUsagesOf(['cores', 0, region], [D_FAMILY, 0, d], [E_FAMILY, 0, e]);
    expect(askOf(vcpuQuotaSuffices, sizes, { computeUsages }).status).toBe(status);
  });

  test('nobody says one number of nodes for two sizes', () => {
    const computeUsages = computeUsagesOf([E_FAMILY, 0, 15]);
    expect(askOf(vcpuQuotaSuffices, sizes, { computeUsages }).fix).toMatch(/^Request a larger quota/);
  });

  // One more of the second size, which takes eight.
  test.each([
    [8, 'passed'],
    [7, 'failed'],
  ])('machines that are there are not needed again: %i left: %s', (left, status) => {
    const facts = { computeUsages: computeUsagesOf(['cores', 0, left]) };
    const there: Sizes = [
      ['Standard_D4s_v5', 3],
      ['Standard_E8s_v5', 1],
    ];
    const wanted: Sizes = [
      ['Standard_D4s_v5', 2],
      ['Standard_E8s_v5', 2],
    ];
    expect(askOf(vcpuQuotaSuffices, wanted, facts, there).status).toBe(status);
  });
});

describe('all sizes count for the room', () => {
  // A /24 has 251 usable addresses; a node with 30 pods takes 31 of them: eight nodes take 248.
  test.each([
    [4, 'passed'],
    [196, 'failed'],
  ])('four machines of one size and %i of another in a /24: %s', (count, status) => {
    const facts = { cluster: aCluster(NODE_SUBNET) };
    const finding = askOf(
      subnetIsLargeEnough,
      [
        ['Standard_D4s_v5', 4],
        ['Standard_E8s_v5', count],
      ],
      facts,
    );
    expect(finding).toMatchObject({ status, saw: expect.stringContaining(`(${4 + count} nodes × 31)`) });
    if (status === 'failed')
      expect(finding.fix).toContain('set the sum of the counts in virtualMachinesProfile to 8 or less');
  });

  // Three nodes of the system pool and 4997 make the 5000 of a cluster.
  test.each([
    [4996, 'passed'],
    [4997, 'failed'],
  ])('a pool of others with %i machines and one of ours: %s', (count, status) => {
    const other = { ...poolOf([['Standard_D4s_v5', count]]), name: 'other' };
    const facts = { agentPools: [anAgentPool(), other] };
    expect(askOf(clusterHasRoomForNodes, [['Standard_D4s_v5', 1]], facts).status).toBe(status);
  });

  test('one machine is one node of a system pool', () => {
    const wanted = { ...poolOf([['Standard_D4s_v5', 1]]), mode: 'System' };
    expect(ask(systemPoolHasTwoNodes, { pools: [aPoolRequest({ wanted })] }).fix).toContain(
      'Set the sum of the counts in virtualMachinesProfile to 2 or more',
    );
  });
});

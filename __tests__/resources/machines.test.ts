import { expect, test } from '@jest/globals';
import { largestNodeCount, machinesOf, parseAgentPool, vmSizesOf } from '../../src/resources/agent-pool.ts';
import type { JsonObject } from '../../src/values/json.ts';

const poolWith = (scale: JsonObject, more: JsonObject = {}): ReturnType<typeof parseAgentPool> =>
  parseAgentPool({ properties: { type: 'VirtualMachines', virtualMachinesProfile: { scale }, ...more } });
const TWO_SIZES = {
  manual: [
    { size: 'Standard_D2_v2', count: 3 },
    { size: 'Standard_D2_v3', count: 2 },
  ],
};

// As the az command-line interface prints a real one: no count, and a size that is empty.
test('a pool of single virtual machines has the nodes that its profile names', () => {
  const pool = poolWith(
    { manual: [{ count: 40, size: 'Standard_D2as_v5' }] },
    {
      count: null,
      minCount: null,
      maxCount: null,
      enableAutoScaling: null,
      vmSize: '',
      provisioningState: 'Succeeded',
      virtualMachineNodesStatus: [{ count: 40, size: 'Standard_D2as_v5' }],
    },
  );
  expect(pool).toMatchObject({ count: 40, isAutoscaled: false });
  expect(largestNodeCount(pool)).toBe(40);
  expect(vmSizesOf(pool)).toEqual(['Standard_D2as_v5']);
});

test('machines of several sizes count together, and each size is known with its own', () => {
  const pool = poolWith(TWO_SIZES);
  expect(pool.count).toBe(5);
  expect(machinesOf(pool)).toEqual([
    { vmSize: 'Standard_D2_v2', count: 3, largestCount: 3 },
    { vmSize: 'Standard_D2_v3', count: 2, largestCount: 2 },
  ]);
});

test('autoscaled sizes begin with their least and end with their most', () => {
  const pool = poolWith({
    autoscale: [
      { size: 'Standard_D2_v2', minCount: 1, maxCount: 5 },
      { size: 'Standard_D4_v2', minCount: 2, maxCount: 7 },
    ],
  });
  expect(pool).toMatchObject({ count: 3, isAutoscaled: true, minCount: 3, maxCount: 12 });
  expect(largestNodeCount(pool)).toBe(12);
});

test('an autoscaled size counts with the machines that run', () => {
  const pool = poolWith(
    { autoscale: [{ size: 'Standard_D2_v2', minCount: 1, maxCount: 5 }] },
    { virtualMachineNodesStatus: [{ size: 'standard_d2_v2', count: 4 }] },
  );
  expect(pool.count).toBe(4);
});

test('the word of the type is read in any case', () => {
  expect(poolWith(TWO_SIZES, { type: 'virtualmachines' }).count).toBe(5);
});

test('without a profile, and in a scale set, the count of the pool is what counts', () => {
  const properties = { count: 7, vmSize: 'Standard_D4s_v5' };
  const expected = { count: 7, isAutoscaled: false, vmSize: 'Standard_D4s_v5' };
  expect(parseAgentPool({ properties: { ...properties, type: 'VirtualMachines' } })).toMatchObject(expected);
  const scaleSet = poolWith(TWO_SIZES, { ...properties, type: 'VirtualMachineScaleSets' });
  expect(scaleSet).toMatchObject(expected);
  expect(machinesOf(scaleSet)).toEqual([{ vmSize: 'Standard_D4s_v5', count: 7, largestCount: 7 }]);
});

test('a size that is named twice is one size', () => {
  const pool = poolWith({ manual: [...TWO_SIZES.manual, { size: 'standard_d2_V2', count: 1 }] });
  expect(vmSizesOf(pool)).toEqual(['Standard_D2_v2', 'Standard_D2_v3']);
});

import { describe, expect, test } from '@jest/globals';
import { createBody, updateBody, type PoolRequest } from '../../src/pool/pool-request.ts';
import { aCluster, subnetId } from '../builders.ts';
import type { Json, JsonObject } from '../../src/values/json.ts';
import { aPoolInput, existingPool, propertiesOf, requestOf } from '../requested.ts';

const manual = (...sizes: readonly (readonly [size: string, count: number])[]): JsonObject => ({
  type: 'VirtualMachines',
  virtualMachinesProfile: { scale: { manual: sizes.map(([size, count]) => ({ size, count })) } },
});

/** As AKS answers such a pool: no count, and an empty size. */
const machines = (...sizes: readonly (readonly [size: string, count: number])[]): ReturnType<typeof existingPool> =>
  existingPool({
    count: null,
    vmSize: '',
    ...manual(...sizes),
    virtualMachineNodesStatus: sizes.map(([size, count]) => ({ size, count })),
  });

const asked = (given: JsonObject, existing: ReturnType<typeof existingPool>): PoolRequest =>
  requestOf(aPoolInput(given), aCluster(), [existing]);

describe('a pool whose sizes have counts of their own', () => {
  test('it is made without a count of the pool', () => {
    const given = manual(['Standard_D2_v2', 3], ['Standard_D2_v3', 2]);
    const request = requestOf(aPoolInput(given));
    expect(createBody(request)).toEqual({
      properties: { ...given, mode: 'User', osType: 'Linux', maxPods: 250, vnetSubnetID: subnetId('subnet2') },
    });
    expect(request.wanted.count).toBe(5);
  });

  test('of the type alone it has the count that any pool has', () => {
    expect(propertiesOf(createBody(requestOf(aPoolInput({ type: 'VirtualMachines' }))))).toMatchObject({ count: 3 });
  });

  test.each([
    ['as they are', ['Standard_D2_v2', 3], ['Standard_D2_v3', 2]],
    ['in another order and case', ['standard_d2_v3', 2], ['Standard_D2_V2', 3]],
  ] as const)('sizes %s are no difference', (_case, first, second) => {
    const existing = machines(['Standard_D2_v2', 3], ['Standard_D2_v3', 2]);
    expect(asked(manual(first, second), existing).differences).toEqual([]);
  });

  test.each([
    ['another count', [['Standard_D2_v2', 4]]],
    ['another size', [['Standard_D4_v2', 3]]],
    [
      'one size more',
      [
        ['Standard_D2_v2', 3],
        ['Standard_D2_v3', 1],
      ],
    ],
  ] as const)('%s is one that AKS changes in place', (_case, sizes) => {
    const request = asked(manual(...sizes), machines(['Standard_D2_v2', 3]));
    expect(request.differences).toMatchObject([{ field: 'virtualMachinesProfile.scale.manual', isMutable: true }]);
    const body = propertiesOf(updateBody(request));
    const said: Json | undefined = manual(...sizes)['virtualMachinesProfile'];
    expect(body['virtualMachinesProfile']).toEqual(said);
    expect(body).not.toHaveProperty('virtualMachineNodesStatus');
  });

  test('no scale of the other kind is none', () => {
    const { virtualMachinesProfile } = manual(['Standard_D2_v2', 3]);
    const scale = { manual: [{ size: 'Standard_D2_v2', count: 3 }], autoscale: [] };
    expect(asked({ virtualMachinesProfile: { scale } }, machines(['Standard_D2_v2', 3])).differences).toEqual([]);
    expect(asked({ virtualMachinesProfile }, machines(['Standard_D2_v2', 3])).differences).toEqual([]);
  });

  test('a count and a size that are true of its machines are no difference', () => {
    const said = { type: 'VirtualMachines', count: 3, vmSize: 'standard_d2_v2' };
    expect(asked(said, machines(['Standard_D2_v2', 3])).differences).toEqual([]);
    expect(asked({ count: 5 }, machines(['Standard_D2_v2', 3], ['Standard_D2_v3', 2])).differences).toEqual([]);
  });

  test.each([
    ['count', 4],
    ['vmSize', 'Standard_D4_v2'],
    ['enableAutoScaling', true],
    ['minCount', 1],
    ['maxCount', 5],
  ])('another %s of the pool is nothing that could be sent', (field, value) => {
    const request = asked({ [field]: value }, machines(['Standard_D2_v2', 3]));
    expect(request.differences).toMatchObject([{ field, isMutable: false }]);
    expect(propertiesOf(updateBody(request))).not.toMatchObject({ [field]: value });
  });

  test('one size says nothing of two', () => {
    const existing = machines(['Standard_D2_v2', 3], ['Standard_D2_v3', 2]);
    expect(asked({ vmSize: 'Standard_D2_v2' }, existing).differences).toMatchObject([{ field: 'vmSize' }]);
  });
});

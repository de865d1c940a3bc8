import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../simulator/json.ts';
import { CLUSTER, clientOf } from './client.ts';
import { codesOf, FINE, WANTED } from './pool-put.ts';

const SCENARIO = 'virtual-machines-past-the-subnet';

const machines = (manual: readonly Json[]): Json => ({
  ...WANTED,
  count: undefined,
  vmSize: undefined,
  type: 'VirtualMachines',
  virtualMachinesProfile: { scale: { manual } },
});
const of = (size: string, count: number): Json => ({ size, count });
const codes = (manual: readonly Json[], patch: Json = {}): Promise<unknown> =>
  codesOf(patch, machines(manual), SCENARIO);

describe('a pool of single virtual machines', () => {
  test('answers its machines by their sizes, no count, and an empty size', async () => {
    const { putPool, get, cloud, wait } = clientOf(SCENARIO);
    const manual = [of('Standard_D2s_v5', 2), of('Standard_D4ds_v5', 1)];
    const { json } = await putPool('pool2', machines(manual));
    expect(json['properties']).toMatchObject({ type: 'VirtualMachines', vmSize: '', virtualMachineNodesStatus: [] });
    expect(json['properties']).not.toHaveProperty('count');
    wait(3600);
    expect(cloud.pool('pool2').nodes).toBe(3);
    const { json: built } = await get(`${CLUSTER}/agentPools/pool2`);
    expect(built['properties']).toMatchObject({
      virtualMachinesProfile: { scale: { manual } },
      virtualMachineNodesStatus: manual,
    });
  });

  // A /24 has 251 addresses, and a node with 30 pods takes 31 of them.
  test('takes the addresses of all its machines', async () => {
    expect(await codes([of('Standard_D2s_v5', 4), of('Standard_D2ds_v5', 4)])).toEqual(FINE);
    expect(await codes([of('Standard_D2s_v5', 4), of('Standard_D2ds_v5', 5)])).toEqual([
      'InsufficientSubnetSize',
      undefined,
    ]);
  });

  test('wants every one of its sizes to be offered', async () => {
    expect(await codes([of('Standard_D2s_v5', 1), of('Standard_X9', 1)])).toEqual(['VMSizeNotSupported', undefined]);
  });

  // Two machines of four vCPUs and one for an upgrade take twelve of the family, whatever the other family has.
  test.each([
    [12, FINE],
    [11, ['ErrCode_InsufficientVCPUQuota', undefined]],
  ])('wants %i vCPUs of each family', async (limit, expected) => {
    const quotas = { standardDSv5Family: { limit }, standardDDSv5Family: { limit: 350 } };
    expect(await codes([of('Standard_D4s_v5', 2), of('Standard_D4ds_v5', 3)], { quotas })).toEqual(expected);
  });
});

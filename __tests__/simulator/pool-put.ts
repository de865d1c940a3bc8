import { expect } from '@jest/globals';
import type { Json } from '../../simulator/json.ts';
import { clientOf, POOL2_SUBNET } from './client.ts';

export const WANTED = { count: 3, mode: 'User', vmSize: 'Standard_D4ds_v5', vnetSubnetID: POOL2_SUBNET };

/** As `codesOf` tells of a pool that came up. */
export const FINE = [undefined, undefined];

/** The code of the answer to the PUT of `pool2`, and of the error in which the pool ends when it was taken. */
export async function codesOf(patch: Json, properties: Json = {}, scenario = 'default'): Promise<[unknown, unknown]> {
  const { putPool, cloud, wait } = clientOf(scenario, patch);
  const { status, code } = await putPool('pool2', { ...WANTED, ...properties });
  if (status >= 400) return [code, undefined];
  wait(3600);
  return [undefined, cloud.pool('pool2').error?.code];
}

/** What the PUT of `pool2` is refused with, and that it left nothing behind. */
export async function refusal(
  scenario: string,
  properties: object = {},
  name = 'pool2',
): Promise<[number, unknown, string]> {
  const { putPool, cloud } = clientOf(scenario);
  const { status, code, message } = await putPool(name, {
    count: 3,
    mode: 'User',
    vnetSubnetID: POOL2_SUBNET,
    ...properties,
  });
  expect(cloud.hasPool(name)).toBe(['pool-creating', 'pool-exists', 'pool-stopped'].includes(scenario));
  return [status, code, message];
}

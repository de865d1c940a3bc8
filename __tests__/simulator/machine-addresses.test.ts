import { expect, test } from '@jest/globals';
import { parsePoolMachines } from '../../src/resources/pool-machines.ts';
import type { JsonObject } from '../../src/values/json.ts';
import { CLUSTER, clientOf } from './client.ts';

// snet-system is 10.0.1.0/24; Azure keeps the first four addresses, and a node with 30 pods takes 31.
test('machines are listed with the addresses that they have in the subnet of their pool', async () => {
  const { get } = clientOf('default');
  const { json } = await get(`${CLUSTER}/agentPools/system/machines`);
  const machines = parsePoolMachines(json as JsonObject);
  expect(machines.map(({ addresses }) => addresses)).toEqual([['10.0.1.4'], ['10.0.1.35'], ['10.0.1.66']]);
});

test('on dual stack each machine has an address of each family', async () => {
  const { get } = clientOf('dual-stack');
  const { json } = await get(`${CLUSTER}/agentPools/system/machines`);
  const [first] = parsePoolMachines(json as JsonObject);
  expect(first?.addresses).toEqual([expect.stringMatching(/^10\./), expect.stringMatching(/^fd00:/)]);
});

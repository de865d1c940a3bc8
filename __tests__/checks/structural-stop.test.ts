import { expect, test } from '@jest/globals';
import { subnetHasFreeAddresses } from '../../src/checks/addresses/subnet-has-free-addresses.ts';
import { clusterUsesACustomVnet } from '../../src/checks/cluster/cluster-uses-a-custom-vnet.ts';
import { noLockBlocksWrites } from '../../src/checks/exclusivity/no-lock-blocks-writes.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { aLock, atScopes } from '../access-builders.ts';
import { anUnplacedPool, aPoolRequest, aSnapshot, CLUSTER_ID, someFacts, subnetId, usagesOf } from '../builders.ts';

const FULL = {
  usages: usagesOf([subnetId('subnet2'), 251, 251]),
  locks: atScopes([CLUSTER_ID, [aLock(CLUSTER_ID, { level: 'ReadOnly' })]]),
};
const statuses = (agentPools: readonly ReturnType<typeof anUnplacedPool>[], ignore: readonly string[] = []): unknown =>
  Object.fromEntries(
    runChecks({
      snapshot: aSnapshot(someFacts({ ...FULL, ...(agentPools.length === 0 ? {} : { agentPools }) })),
      pools: [aPoolRequest()],
      operation: 'add',
      allowReconcile: false,
      ignore,
      catalogue: [subnetHasFreeAddresses, clusterUsesACustomVnet, noLockBlocksWrites],
    }).map(({ id, status }) => [id, status]),
  );

test('where no pool can have a subnet of its own nothing is said of the subnet, and what is said of the cluster stays', () => {
  expect(statuses([anUnplacedPool()])).toEqual({
    'subnet-has-free-addresses': 'not-applicable',
    'cluster-uses-a-custom-vnet': 'failed',
    'no-lock-blocks-writes': 'failed',
  });
});

test.each([
  ['a cluster in a virtual network of its owners', [], []],
  ['a stop that is ignored', [anUnplacedPool()], ['cluster-uses-a-custom-vnet']],
])('%s hides nothing', (_case, agentPools, ignore) => {
  expect(statuses(agentPools, ignore)).toMatchObject({ 'subnet-has-free-addresses': 'failed' });
});

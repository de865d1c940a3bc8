import { afterEach, expect, test } from '@jest/globals';
import { addOf, OPERATION, PROD, subnetId } from './names.ts';
import { openSignedIn } from './session.ts';
import type { Session } from './session.ts';

let session: Session;

afterEach(async () => {
  await session.close();
});

test('aks update --yes without a terminal is the no-op update: it heals a Failed cluster', async () => {
  session = await openSignedIn('failed-cluster');
  const { code, json, wire, sent } = await session.az(`aks update ${PROD} --yes`);
  expect([code, json['provisioningState']]).toEqual([0, 'Succeeded']);
  expect(wire).toEqual([
    'GET /managedClusters/prod 200',
    'PUT /managedClusters/prod 200',
    `GET ${OPERATION} 200`,
    'GET /managedClusters/prod 200',
  ]);
  const { properties } = sent[1]?.body as { properties: Record<string, unknown> };
  // az drops what is read-only, and forgets what the cluster has for disks.
  expect(Object.keys(properties)).not.toContain('provisioningState');
  expect(Object.keys(properties)).not.toContain('currentKubernetesVersion');
  expect(properties['storageProfile']).toEqual({});
  expect(session.cloud.cluster().provisioningState).toBe('Succeeded');
});

test('aks update without arguments and without a terminal ends with 1 and sends nothing', async () => {
  session = await openSignedIn('default');
  const { code, stderr, wire } = await session.az(`aks update ${PROD}`);
  expect([code, wire]).toEqual([1, []]);
  expect(stderr).toContain('NoTTYException');
});

test('a subnet in the range that the VNet got since is refused, and taken after aks update --yes', async () => {
  session = await openSignedIn('expanded-vnet');
  const add = addOf(subnetId('snet-expanded'));
  const refused = await session.az(add);
  expect([refused.code, refused.wire.at(-1)]).toEqual([1, 'PUT /managedClusters/prod/agentPools/pool2 400']);
  expect(refused.stderr).toContain('Code: InvalidParameter');
  const updated = await session.az(`aks update ${PROD} --yes`);
  expect(updated.code).toBe(0);
  const added = await session.az(add);
  expect([added.code, added.json['provisioningState']]).toEqual([0, 'Succeeded']);
});

test('on kubenet, the route table comes to the new subnet with aks update --yes and not before', async () => {
  session = await openSignedIn('kubenet');
  const table = async (): Promise<string> =>
    (
      await session.az(
        `network vnet subnet show -g rg-net --vnet-name vnet-prod -n snet-pool2 --query routeTable.id -o tsv`,
      )
    ).stdout.trim();
  expect((await session.az(addOf(subnetId('snet-pool2')))).code).toBe(0);
  expect(await table()).toBe('');
  expect((await session.az(`aks update ${PROD} --yes`)).code).toBe(0);
  expect(await table()).toMatch(/\/routeTables\/aks-agentpool-20461833-routetable$/);
});

test.each([
  ['service-cidr-overlap', 'ServiceCidrOverlapExistingSubnetsCidr', 400],
  ['stopped-cluster', 'OperationNotAllowed', 400],
  ['busy-cluster', 'OperationNotAllowed', 409],
  ['pool-creating', 'OperationNotAllowed', 409],
])('aks update --yes is refused in %s with %s', async (scenario, printed, status) => {
  session = await openSignedIn(scenario);
  const { code, stdout, stderr, wire } = await session.az(`aks update ${PROD} --yes`);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`Code: ${printed}\n`);
  expect(wire).toEqual(['GET /managedClusters/prod 200', `PUT /managedClusters/prod ${status}`]);
});

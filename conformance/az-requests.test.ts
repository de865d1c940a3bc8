import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addOf, OF_PROD, OF_VNET, PROD, subnetId } from '../az/names.ts';
import { openSignedIn } from '../az/session.ts';
import type { Session } from '../az/session.ts';
import { objectOf } from '../src/values/json.ts';
import { createAcceptance } from './acceptance.ts';
import { print } from './print.ts';
import { ACCEPTED_OF_AZ } from './schema/accepted-faults.ts';
import { resourceAt } from './schema/resources.ts';
import { createValidators } from './schema/validators.ts';

const accepted = createAcceptance(ACCEPTED_OF_AZ);
const validatorOf = createValidators();
const counts = new Map<string, number>();

const POOL2 = subnetId('snet-pool2');
/** Every flag that becomes a property and needs no other resource. */
const ALL_FLAGS = [
  '--node-count 3 --node-vm-size Standard_D4ds_v5 --kubernetes-version 1.33.5 --os-sku Ubuntu --max-pods 40 --zones 1 3',
  '--labels team=a --tags cost=1 --node-taints team=a:NoSchedule --node-osdisk-size 64 --node-osdisk-type Ephemeral',
  '--max-surge 33% --enable-cluster-autoscaler --min-count 1 --max-count 4 --priority Spot --eviction-policy Deallocate',
  '--spot-max-price 0.25 --scale-down-mode Deallocate --enable-encryption-at-host --enable-ultra-ssd --enable-fips-image',
  '--enable-node-public-ip',
];

describe('what az sends fits the published schema', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSignedIn('default');
  });
  afterAll(async () => {
    await session.close();
  });

  test.each([
    ['aks nodepool add', addOf(POOL2, '--node-count 2')],
    ['aks nodepool add with every flag', addOf(POOL2, ...ALL_FLAGS).replace('-n pool2', '-n pool3')],
    ['aks nodepool add of Windows', addOf(POOL2, '--os-type Windows').replace('-n pool2', '-n win2')],
    ['aks nodepool scale', `aks nodepool scale ${OF_PROD} -n pool2 --node-count 1`],
    [
      'aks nodepool update',
      `aks nodepool update ${OF_PROD} -n pool2 --labels a=b --node-taints a=b:NoSchedule --max-surge 2`,
    ],
    ['aks update --yes', `aks update ${PROD} --yes`],
    ['network vnet subnet create', `network vnet subnet create ${OF_VNET} -n snet-new --address-prefixes 10.0.9.0/24`],
    [
      'network vnet subnet update',
      `network vnet subnet update ${OF_VNET} -n snet-new --network-security-group nsg-nodes`,
    ],
    ['network vnet update', 'network vnet update -g rg-net -n vnet-prod --address-prefixes 10.0.0.0/16 10.1.0.0/16'],
  ])('%s', async (_what, command) => {
    const { sent } = await session.az(command);
    const puts = sent.filter(({ method }) => method === 'PUT');
    expect(puts).toHaveLength(1);
    const faults = puts.flatMap(({ path, body }) => {
      const resource = resourceAt(path);
      if (!resource) return [`${path} is no resource`];
      counts.set(`requests ${resource.type}`, (counts.get(`requests ${resource.type}`) ?? 0) + 1);
      return validatorOf(resource)(resource.name, objectOf(body));
    });
    expect(faults.filter((fault) => !accepted.of(fault))).toEqual([]);
  });

  test('and every accepted fault still occurs', () => {
    expect(accepted.unused()).toEqual([]);
  });
});

afterAll(() => {
  print('Bodies that az sent, held against the closed schemas', [...counts].sort());
  print('Accepted faults of az', accepted.counts());
});

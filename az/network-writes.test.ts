import { expect, test } from '@jest/globals';
import { addOf, OF_PROD, OF_VNET, subnetId } from './names.ts';
import {
  CALLER_OWNS,
  describeCommands,
  expectOutcome,
  notSimulated,
  prints,
  printsNothing,
  refused,
  type Commands,
} from './outcomes.ts';
import { openSignedIn } from './session.ts';

const CREATE = `network vnet subnet create ${OF_VNET} -n snet-new --query provisioningState -o tsv --address-prefixes`;
const DELETE = `network vnet subnet delete ${OF_VNET} -n`;

/** Each in the cloud that those before it left. */
const WRITES: Readonly<Record<string, Commands>> = {
  'a subnet, from its refusals to its end': [
    [`${CREATE} 10.0.2.0/25`, refused('NetcfgSubnetRangesOverlap')],
    [`${CREATE} 10.9.0.0/24`, refused('NetcfgSubnetRangeOutsideVnet')],
    [`${CREATE} 10.0.3.1/24`, refused('InvalidCIDRNotation')],
    [`${CREATE} 10.0.3.0/24 --network-security-group nowhere`, refused('InvalidResourceReference')],
    [`${CREATE} 10.0.3.0/24 --route-table nowhere`, refused('InvalidResourceReference')],
    [`${CREATE.replace('vnet-prod', 'nowhere')} 10.0.3.0/24`, refused('ResourceNotFound', 3)],
    [`${CREATE} 10.0.3.0/24 --network-security-group nsg-nodes`, prints('Succeeded')],
    [`network vnet subnet show ${OF_VNET} -n snet-new --query addressPrefix -o tsv`, prints('10.0.3.0/24')],
    [`${addOf(subnetId('snet-new'), '--node-count 1')} --query provisioningState -o tsv`, prints('Succeeded')],
    [`${DELETE} snet-new`, refused('InUseSubnetCannotBeDeleted')],
    [`aks nodepool delete ${OF_PROD} -n pool2`, printsNothing],
    [`${DELETE} snet-new`, printsNothing],
    [`network vnet subnet show ${OF_VNET} -n snet-new`, refused('NotFound', 3)],
    // What is not there is as gone as it can be: 204.
    [`${DELETE} snet-new`, printsNothing],
    [`${DELETE} snet-system`, refused('InUseSubnetCannotBeDeleted')],
  ],
  'a virtual network': [
    [
      'network vnet update -g rg-net -n vnet-prod --address-prefixes 10.1.0.0/16',
      refused('NetcfgSubnetRangeOutsideVnet'),
    ],
    [
      'network vnet update -g rg-net -n vnet-prod --dns-servers 10.0.1.4 --query dhcpOptions.dnsServers -o tsv',
      prints('10.0.1.4'),
    ],
    ['network vnet update -g rg-net -n vnet-prod --set tags.cost=a --query tags.cost -o tsv', prints('a')],
    [
      'network vnet show -g rg-net -n vnet-prod --query [tags.cost,dhcpOptions.dnsServers[0]] -o tsv',
      prints('a 10.0.1.4'),
    ],
    ['network vnet delete -g rg-net -n vnet-prod', refused('InUseSubnetCannotBeDeleted')],
    ['network vnet show -g rg-net -n vnet-prod --query provisioningState -o tsv', prints('Succeeded')],
    [
      'network vnet create -g rg-net -n vnet-two --address-prefixes 10.2.0.0/16 --subnet-name a --subnet-prefixes 10.2.0.0/24 --query newVNet.provisioningState -o tsv',
      prints('Succeeded'),
    ],
    ['network vnet delete -g rg-net -n vnet-two', printsNothing],
    ['network vnet show -g rg-net -n vnet-two', refused('ResourceNotFound', 3)],
    [`network vnet peering create ${OF_VNET} -n peer --remote-vnet vnet-two`, notSimulated],
    [`network vnet peering delete ${OF_VNET} -n peer`, notSimulated],
  ],
  'what is attached to subnets': [
    ['network nsg create -g rg-net -n nsg-two --query NewNSG.provisioningState -o tsv', prints('Succeeded')],
    [
      'network nsg rule create -g rg-net --nsg-name nsg-two -n deny --priority 100 --access Deny --query access -o tsv',
      prints('Deny'),
    ],
    ['network nsg rule list -g rg-net --nsg-name nsg-two --query [].name -o tsv', prints('deny')],
    ['network nsg rule delete -g rg-net --nsg-name nsg-two -n deny', printsNothing],
    ['network nsg rule list -g rg-net --nsg-name nsg-two', prints('[]')],
    ['network nsg delete -g rg-net -n nsg-nodes', refused('InUseNetworkSecurityGroupCannotBeDeleted')],
    ['network nsg delete -g rg-net -n nsg-two', printsNothing],
    ['network nsg show -g rg-net -n nsg-two', refused('ResourceNotFound', 3)],
    ['network route-table create -g rg-net -n rt --query provisioningState -o tsv', prints('Succeeded')],
    ['network route-table route list -g rg-net --route-table-name rt', prints('[]')],
    ['network route-table delete -g rg-net -n rt', printsNothing],
    ['network nat gateway create -g rg-net -n nat', notSimulated],
    ['network nat gateway delete -g rg-net -n nat', notSimulated],
    ['network public-ip create -g rg-net -n ip', notSimulated],
    ['network public-ip delete -g rg-net -n ip', notSimulated],
    ['network private-endpoint delete -g rg-net -n endpoint', notSimulated],
    ['network lb delete -g rg-net -n balancer', notSimulated],
    ['network nic delete -g rg-net -n nic', notSimulated],
  ],
};

describeCommands('az writes', WRITES);

test('a lock keeps a subnet, and its end lets it go', async () => {
  const session = await openSignedIn('default', CALLER_OWNS);
  try {
    for (const [command, outcome] of [
      ['lock create -n keep --lock-type CanNotDelete -g rg-net --query level -o tsv', prints('CanNotDelete')],
      [`${DELETE} snet-pool2`, refused('ScopeLocked')],
      [`${CREATE} 10.0.3.0/24`, prints('Succeeded')],
      ['lock delete -n keep -g rg-net', printsNothing],
      [`${DELETE} snet-pool2`, printsNothing],
      ['lock create -n read --lock-type ReadOnly -g rg-net --query level -o tsv', prints('ReadOnly')],
      [`${CREATE} 10.0.4.0/24`, refused('ScopeLocked')],
    ] satisfies Commands)
      expectOutcome(await session.az(command), outcome);
    expect(session.simulator.requests.filter(({ status }) => status === 409).map(({ method }) => method)).toEqual([
      'DELETE',
      'PUT',
    ]);
  } finally {
    await session.close();
  }
});

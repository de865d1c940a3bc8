import { expect, test } from '@jest/globals';
import { subnetMatchesTheOtherSubnets } from '../../../src/checks/egress/subnet-matches-the-other-subnets.ts';
import type { Cluster } from '../../../src/resources/cluster.ts';
import type { Subnet } from '../../../src/resources/network.ts';
import { aCluster, aSubnet, aVnet, KUBENET, networkId, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { SYSTEM_POOL, USER_POOL } from '../places.ts';

const NSG = { networkSecurityGroupId: networkId('networkSecurityGroups', 'nsg1') };
const TABLE = { routeTableId: networkId('routeTables', 'table1') };
const GATEWAY = { natGatewayId: networkId('natGateways', 'gateway1') };

function judged(
  system: Partial<Subnet>,
  user: Partial<Subnet>,
  mine: Partial<Subnet> = {},
  cluster: Partial<Cluster> = {},
) {
  return ask(subnetMatchesTheOtherSubnets, {
    facts: {
      cluster: aCluster(cluster),
      agentPools: [SYSTEM_POOL, USER_POOL],
      vnet: aVnet({
        subnets: [
          aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], ...system }),
          aSubnet(mine),
          aSubnet({ name: 'subnet3', addressPrefixes: ['10.1.3.0/24'], ...user }),
        ],
      }),
    },
  });
}

test.each([
  ['a security group', NSG],
  ['a route table', TABLE],
  ['a NAT gateway', GATEWAY],
])('all others have %s, the new one has none', (_case, part) => {
  const finding = judged(part, part);
  expect(finding).toMatchObject({ status: 'failed', level: 'warning' });
  expect(finding.saw).toContain('subnet1 has');
  expect(finding.saw).toContain('subnet3 has');
  expect(finding.fix).toContain(`az network vnet subnet update --ids ${subnetId('subnet2')}`);
  expect(judged(part, part, part).status).toBe('passed');
  expect(judged(part, {}).status).toBe('passed');
});

test('all that is lacking is one finding, with one command', () => {
  const { fix } = judged({ ...NSG, ...TABLE }, { ...NSG, ...TABLE });
  expect(fix).toContain(`--network-security-group ${NSG.networkSecurityGroupId} --route-table ${TABLE.routeTableId}`);
});

test('others with different ones: which to attach is left to the person', () => {
  const other = { networkSecurityGroupId: networkId('networkSecurityGroups', 'nsg3') };
  expect(judged(NSG, other).fix).toContain('Attach what is missing');
});

test('what another check tells of is left to it', () => {
  expect(judged(TABLE, TABLE, {}, { outboundType: 'userDefinedRouting' }).status).toBe('passed');
  expect(judged(TABLE, TABLE, {}, KUBENET).status).toBe('passed');
  expect(judged(GATEWAY, GATEWAY, {}, { outboundType: 'userAssignedNATGateway' }).status).toBe('passed');
});

test('without another subnet there is nothing to compare', () => {
  const facts = { agentPools: [{ ...SYSTEM_POOL, vnetSubnetId: subnetId('subnet2') }] };
  expect(ask(subnetMatchesTheOtherSubnets, { facts }).status).toBe('not-applicable');
});

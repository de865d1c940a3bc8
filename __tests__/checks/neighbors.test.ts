import { describe, expect, test } from '@jest/globals';
import { newSubnetAdvice } from '../../src/checks/shared/new-subnet.ts';
import type { Subnet } from '../../src/resources/network.ts';
import { aCluster, anAgentPool, aPoolRequest, aSubnet, aVnet, subnetId } from '../builders.ts';

const NETWORK = '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network';
const TABLE = `${NETWORK}/routeTables/rt-nodes`;
const GROUP = `${NETWORK}/networkSecurityGroups/nsg-nodes`;
const GATEWAY = `${NETWORK}/natGateways/nat-nodes`;

/** The advice in a cluster whose pools lie in these subnets, one in each. */
function adviceBeside(...neighbors: readonly Partial<Subnet>[]): string {
  const subnets = neighbors.map((changes, index) =>
    aSubnet({ name: `old${index}`, addressPrefixes: [`10.1.${index}.0/24`], ...changes }),
  );
  const agentPools = subnets.map(({ name }, index) =>
    anAgentPool({ name: `pool${index}`, vnetSubnetId: subnetId(name) }),
  );
  return newSubnetAdvice({ cluster: aCluster(), agentPools, vnet: aVnet({ subnets }) }, 'new', aPoolRequest());
}

describe('the command that makes a subnet', () => {
  test('gives it the route table, NSG and NAT gateway that the other pools have', () => {
    const advice = adviceBeside({ routeTableId: TABLE, networkSecurityGroupId: GROUP, natGatewayId: GATEWAY });
    expect(advice).toContain(`--route-table ${TABLE} --network-security-group ${GROUP} --nat-gateway ${GATEWAY}`);
  });

  test('names what most of them have, whatever the case of the ids', () => {
    const advice = adviceBeside(
      { networkSecurityGroupId: `${GROUP}-other` },
      { networkSecurityGroupId: GROUP },
      { networkSecurityGroupId: GROUP.toUpperCase() },
    );
    expect(advice).toContain(`--network-security-group ${GROUP.toUpperCase()}`);
  });

  test('names the service endpoints that all of them have', () => {
    const advice = adviceBeside(
      { serviceEndpoints: ['Microsoft.Storage', 'Microsoft.Sql'] },
      { serviceEndpoints: ['Microsoft.KeyVault', 'Microsoft.Storage'] },
    );
    expect(advice).toContain('--service-endpoints Microsoft.Storage');
    expect(advice).not.toMatch(/Sql|KeyVault/);
  });

  test('says nothing of what none of them has', () => {
    expect(adviceBeside({})).not.toMatch(/--route-table|--network-security-group|--nat-gateway|--service-endpoints/);
  });

  test('counts a subnet with two pools once', () => {
    const subnets = [aSubnet({ name: 'old0', addressPrefixes: ['10.1.0.0/24'], natGatewayId: GATEWAY })];
    const agentPools = ['a', 'b'].map((name) => anAgentPool({ name, vnetSubnetId: subnetId('old0') }));
    const facts = { cluster: aCluster(), agentPools, vnet: aVnet({ subnets }) };
    expect(newSubnetAdvice(facts, 'new', aPoolRequest()).split(GATEWAY)).toHaveLength(2);
  });
});

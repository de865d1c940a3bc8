import { expect, test } from '@jest/globals';
import { subnetIsOutsideTheServiceCidr } from '../../../src/checks/ranges/subnet-is-outside-the-service-cidr.ts';
import { aCluster, anAgentPool, aPoolRequest, aSubnet, aVnet, KUBENET, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

function judged(prefixes: readonly string[], cluster = aCluster({ serviceCidrs: ['10.0.0.0/16', 'fd00:1::/108'] })) {
  const vnet = aVnet({ addressPrefixes: ['10.0.0.0/8'], subnets: [aSubnet({ addressPrefixes: prefixes })] });
  return ask(subnetIsOutsideTheServiceCidr, { facts: { cluster, vnet } });
}

test.each<[readonly string[], string]>([
  [['10.1.0.0/24'], 'passed'],
  [['10.0.255.0/24'], 'failed'],
  [['10.0.0.0/8'], 'failed'],
  [['9.255.255.0/24'], 'passed'],
  [['10.1.0.0/24', 'fd00:1::/64'], 'failed'],
  [['10.1.0.0/24', 'fd00:2::/64'], 'passed'],
])('a subnet with %j is %s', (prefixes, status) => {
  expect(judged(prefixes)).toMatchObject({ status, level: 'error' });
});

test('both ranges are told, with a free one of the right size', () => {
  const finding = judged(['10.0.255.0/24'], aCluster({ ...NODE_SUBNET, serviceCidrs: ['10.0.0.0/16'] }));
  expect(finding.saw).toContain('Subnet subnet2: 10.0.255.0/24 overlaps 10.0.0.0/16');
  // Twice 3 nodes and the one that an upgrade adds, 31 addresses each: 217, which a /24 holds. 10.0.0.0/16 is the service CIDR.
  expect(finding.fix).toContain('az network vnet subnet create');
  expect(finding.fix).toContain('--name pool2-subnet --address-prefixes 10.1.0.0/24');
});

test('the subnet of the pods is asked as well', () => {
  const vnet = aVnet({
    addressPrefixes: ['10.0.0.0/8'],
    subnets: [aSubnet(), aSubnet({ name: 'pods', addressPrefixes: ['10.0.3.0/24'] })],
  });
  const pools = [aPoolRequest({ podSubnetId: subnetId('pods') })];
  const finding = ask(subnetIsOutsideTheServiceCidr, { facts: { cluster: aCluster(NODE_SUBNET), vnet }, pools });
  expect(finding).toMatchObject({ status: 'failed', saw: expect.stringContaining('Subnet pods: 10.0.3.0/24') });
});

test('a cluster that does not tell its service range, and one on kubenet', () => {
  expect(judged(['10.0.0.0/24'], aCluster({ serviceCidrs: [] })).status).toBe('unknown');
  expect(judged(['10.0.0.0/24'], aCluster(KUBENET)).status).toBe('failed');
});

test('an unknown subnet is no failure', () => {
  const pools = [aPoolRequest({ subnetId: subnetId('elsewhere') })];
  expect(ask(subnetIsOutsideTheServiceCidr, { pools }).status).toBe('not-applicable');
});

// Its subnet cannot be changed, and service-cidr checks of the cluster still see it.
test('a pool that exists as asked for is not asked about', () => {
  const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2') });
  const facts = { cluster: aCluster({ serviceCidrs: ['10.1.2.0/24'] }) };
  expect(ask(subnetIsOutsideTheServiceCidr, { facts }).status).toBe('failed');
  expect(ask(subnetIsOutsideTheServiceCidr, { facts, pools: [aPoolRequest({ existing })] }).status).toBe(
    'not-applicable',
  );
});

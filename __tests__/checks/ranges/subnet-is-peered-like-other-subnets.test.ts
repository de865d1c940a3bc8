import { expect, test } from '@jest/globals';
import { subnetIsPeeredLikeOtherSubnets } from '../../../src/checks/ranges/subnet-is-peered-like-other-subnets.ts';
import {
  anAgentPool,
  aPeering,
  aPoolRequest,
  aSubnet,
  aVnet,
  NODE_SUBNET,
  aCluster,
  subnetId,
} from '../../builders.ts';
import { ask } from '../ask.ts';

const judged = (localSubnetNames?: readonly string[]) =>
  ask(subnetIsPeeredLikeOtherSubnets, {
    facts: {
      vnet: aVnet({ peerings: [aPeering(localSubnetNames === undefined ? {} : { localSubnetNames })] }),
    },
  });

test.each([
  ['both subnets', ['subnet1', 'subnet2'], 'passed'],
  ['the subnet of the other pool alone', ['subnet1'], 'failed'],
  ['the new subnet alone', ['subnet2'], 'passed'],
  ['subnets of nobody here', ['web', 'data'], 'passed'],
  ['the whole virtual network', undefined, 'not-applicable'],
])('peered: %s', (_case, names, status) => {
  expect(judged(names)).toMatchObject({ status, level: 'warning' });
});

test('the fix adds the subnet on both sides', () => {
  const { fix } = judged(['subnet1', 'web']);
  expect(fix).toContain('--vnet-name vnet1 --name peering1 --local-subnet-names subnet1 web subnet2');
  expect(fix).toContain('--vnet-name hub1 --remote-subnet-names subnet1 web subnet2 --name');
});

test('the subnet of the pods counts as well', () => {
  const subnets = [
    aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
    aSubnet(),
    aSubnet({ name: 'pods1', addressPrefixes: ['10.1.16.0/20'] }),
    aSubnet({ name: 'pods2', addressPrefixes: ['10.1.32.0/20'] }),
  ];
  const peerings = [aPeering({ localSubnetNames: ['pods1'] })];
  const { saw, status, fix } = ask(subnetIsPeeredLikeOtherSubnets, {
    facts: {
      cluster: aCluster(NODE_SUBNET),
      agentPools: [anAgentPool({ podSubnetId: subnetId('pods1') })],
      vnet: aVnet({ subnets, peerings }),
    },
    pools: [aPoolRequest({ podSubnetId: subnetId('pods2') })],
  });
  expect(status).toBe('failed');
  // Each update replaces the list of names.
  expect(fix).toContain('--local-subnet-names pods1 subnet2 pods2');
  expect(saw).toContain('includes pods1 of other pools, but not subnet2 and pods2');
});

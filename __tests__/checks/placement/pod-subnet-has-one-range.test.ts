import { expect, test } from '@jest/globals';
import { podSubnetHasOneRange } from '../../../src/checks/placement/pod-subnet-has-one-range.ts';
import { anAgentPool, aPoolRequest, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const PODS = subnetId('pods');
const withRanges = (addressPrefixes: readonly string[]): { vnet: ReturnType<typeof aVnet> } => ({
  vnet: aVnet({ subnets: [aSubnet(), aSubnet({ name: 'pods', addressPrefixes })] }),
});
const pools = [aPoolRequest({ podSubnetId: PODS })];

test.each([
  [['10.1.3.0/24'], 'passed'],
  [['10.1.3.0/24', 'fd00:1::/64'], 'passed'],
  [['10.1.3.0/24', '10.1.9.0/24'], 'failed'],
])('a subnet for pods with %j: %s', (ranges, status) => {
  expect(ask(podSubnetHasOneRange, { facts: withRanges(ranges), pools })).toMatchObject({ status, level: 'error' });
});

test('where the pods of another pool have addresses in several ranges Azure has taken it', () => {
  const facts = { ...withRanges(['10.1.3.0/24', '10.1.9.0/24']), agentPools: [anAgentPool({ podSubnetId: PODS })] };
  expect(ask(podSubnetHasOneRange, { facts, pools }).status).toBe('passed');
});

test('a pool without a subnet for its pods has no such question', () => {
  expect(ask(podSubnetHasOneRange, { facts: withRanges(['10.1.3.0/24', '10.1.9.0/24']) }).status).toBe(
    'not-applicable',
  );
});

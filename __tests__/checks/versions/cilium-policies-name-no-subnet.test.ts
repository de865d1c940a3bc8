import { expect, test } from '@jest/globals';
import { ciliumPoliciesNameNoSubnet } from '../../../src/checks/versions/cilium-policies-name-no-subnet.ts';
import { aCluster } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['cilium', 'failed'],
  ['azure', 'not-applicable'],
])('data plane %s: %s', (networkDataplane, status) => {
  const facts = { cluster: aCluster({ networkDataplane }) };
  expect(ask(ciliumPoliciesNameNoSubnet, { facts })).toMatchObject({ status, level: 'notice' });
});

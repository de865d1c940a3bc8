import { expect, test } from '@jest/globals';
import { publicIpQuotaSuffices } from '../../../src/checks/limits/public-ip-quota-suffices.ts';
import { computeUsagesOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';
import { aPoolWith } from '../pools.ts';

const networkUsages = computeUsagesOf(['PublicIPAddresses', 990, 1000]);
const OWN = { enableNodePublicIP: true };

test.each([
  [{ count: 10 }, 'passed'],
  [{ count: 11 }, 'failed'],
  [{ count: 1, isAutoscaled: true, minCount: 1, maxCount: 11 }, 'failed'],
])('ten public addresses are left for %j: %s', (wanted, status) => {
  const pools = [aPoolWith(OWN, wanted)];
  expect(ask(publicIpQuotaSuffices, { facts: { networkUsages }, pools })).toMatchObject({ status, level: 'warning' });
});

test.each([
  ['no public addresses', {}, 'not-applicable'],
  ['those of a prefix', { ...OWN, nodePublicIPPrefixID: '/subscriptions/s/p' }, 'passed'],
])('nodes with %s take none of the quota: %#', (_case, properties, status) => {
  const pools = [aPoolWith(properties, { count: 11 })];
  expect(ask(publicIpQuotaSuffices, { facts: { networkUsages }, pools }).status).toBe(status);
});

test('quotas that Azure does not list leave it open', () => {
  expect(ask(publicIpQuotaSuffices, { pools: [aPoolWith(OWN, { count: 11 })] }).status).toBe('unknown');
});

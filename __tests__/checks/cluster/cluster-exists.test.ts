import { expect, test } from '@jest/globals';
import { clusterExists } from '../../../src/checks/cluster/cluster-exists.ts';
import { unread } from '../../builders.ts';
import { ask } from '../ask.ts';

test('a cluster that was read exists', () => {
  expect(ask(clusterExists)).toMatchObject({ status: 'passed', level: 'error' });
});

test('a cluster that does not exist fails, with a command that lists the others', () => {
  const lookups = { cluster: unread('missing', 'managed cluster cluster1'), vnet: unread('unknown') };
  const finding = ask(clusterExists, { facts: { lookups } });
  expect(finding).toMatchObject({ status: 'failed', saw: expect.stringContaining('managed cluster cluster1') });
  expect(finding.fix).toContain('az aks list --output table');
});

test.each(['forbidden', 'unreachable'] as const)('a cluster that is %s may exist, so nothing is said', (reason) => {
  const lookups = { cluster: unread(reason), vnet: unread('unknown') };
  expect(ask(clusterExists, { facts: { lookups } }).status).toBe('unknown');
});

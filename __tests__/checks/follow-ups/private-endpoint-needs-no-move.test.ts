import { expect, test } from '@jest/globals';
import { privateEndpointNeedsNoMove } from '../../../src/checks/follow-ups/private-endpoint-needs-no-move.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [false, false, 'System', 'not-applicable'],
  [true, true, 'System', 'passed'],
  [true, false, 'User', 'not-applicable'],
  [true, false, 'System', 'failed'],
])('private %s, in the virtual network %s, a pool of mode %s: %s', (isPrivate, isInVnet, mode, status) => {
  const cluster = aCluster({ apiServerAccess: { isPrivate, isInVnet, authorizedIpRanges: [] } });
  const finding = ask(privateEndpointNeedsNoMove, { facts: { cluster }, pools: [aPoolRequest({ wanted: { mode } })] });
  expect(finding).toMatchObject({ status, level: 'notice' });
});

test('a pool that is there moves nothing', () => {
  const cluster = aCluster({ apiServerAccess: { isPrivate: true, isInVnet: false, authorizedIpRanges: [] } });
  const pools = [aPoolRequest({ wanted: { mode: 'System' }, existing: anAgentPool({ name: 'pool2' }) })];
  expect(ask(privateEndpointNeedsNoMove, { facts: { cluster }, pools }).status).toBe('not-applicable');
});

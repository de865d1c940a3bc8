import { expect, test } from '@jest/globals';
import { subnetIsLargeEnough } from '../../../src/checks/addresses/subnet-is-large-enough.ts';
import { anAgentPool, KUBENET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { FLAT, inRoom } from '../capacity.ts';

// A /28 has 16 addresses, Azure keeps 5: 11. A /24 has 251. In the flat mode a node with 30 pods takes 31.
test.each([
  ['eleven nodes on overlay', { prefix: '10.1.2.0/28', wanted: { count: 11 } }, 'passed'],
  ['twelve nodes on overlay', { prefix: '10.1.2.0/28', wanted: { count: 12 } }, 'failed'],
  [
    'an overlay node with 250 pods, which take no address of the subnet',
    { prefix: '10.1.2.0/29', wanted: { count: 3, maxPods: 250 } },
    'passed',
  ],
  ['eleven nodes on kubenet', { prefix: '10.1.2.0/28', cluster: KUBENET, wanted: { count: 11 } }, 'passed'],
  ['twelve nodes on kubenet', { prefix: '10.1.2.0/28', cluster: KUBENET, wanted: { count: 12 } }, 'failed'],
  ['eight flat nodes, 248 addresses', { prefix: '10.1.2.0/24', cluster: FLAT, wanted: { count: 8 } }, 'passed'],
  [
    'nine flat nodes, 279 addresses, 28 short',
    { prefix: '10.1.2.0/24', cluster: FLAT, wanted: { count: 9 } },
    'failed',
  ],
  [
    'one flat node with 251 pods, 252 addresses, 1 short',
    { prefix: '10.1.2.0/24', cluster: FLAT, wanted: { count: 1, maxPods: 251 } },
    'passed',
  ],
  [
    'one flat node with 252 pods, 253 addresses, 2 short',
    { prefix: '10.1.2.0/24', cluster: FLAT, wanted: { count: 1, maxPods: 252 } },
    'passed',
  ],
  [
    'one flat node with 253 pods, 254 addresses, 3 short',
    { prefix: '10.1.2.0/24', cluster: FLAT, wanted: { count: 1, maxPods: 253 } },
    'failed',
  ],
  [
    'an autoscaled pool of at most eleven',
    { prefix: '10.1.2.0/28', wanted: { count: 1, isAutoscaled: true, minCount: 1, maxCount: 11 } },
    'passed',
  ],
  [
    'an autoscaled pool of at most twelve',
    { prefix: '10.1.2.0/28', wanted: { count: 1, isAutoscaled: true, minCount: 1, maxCount: 12 } },
    'failed',
  ],
  ['no node at all', { prefix: '10.1.2.0/29', wanted: { count: 0 } }, 'passed'],
  ['an equal pool that is there', { prefix: '10.1.2.0/28', existing: { count: 12 }, wanted: { count: 12 } }, 'passed'],
  [
    'a pool that is there and is to grow too large',
    { prefix: '10.1.2.0/28', existing: { count: 11 }, wanted: { count: 12 } },
    'failed',
  ],
  [
    'a pool that failed and is put again',
    { prefix: '10.1.2.0/28', existing: { count: 12, provisioningState: 'Failed' }, wanted: { count: 12 } },
    'failed',
  ],
  [
    'eight nodes beside three of another pool',
    {
      prefix: '10.1.2.0/28',
      others: [anAgentPool({ name: 'pool3', vnetSubnetId: subnetId('subnet2') })],
      wanted: { count: 8 },
    },
    'passed',
  ],
  [
    'nine nodes beside three of another pool',
    {
      prefix: '10.1.2.0/28',
      others: [anAgentPool({ name: 'pool3', vnetSubnetId: subnetId('subnet2') })],
      wanted: { count: 9 },
    },
    'failed',
  ],
  [
    'a pool that is there in another subnet',
    { prefix: '10.1.2.0/28', existing: { count: 12, vnetSubnetId: subnetId('subnet3') }, wanted: { count: 12 } },
    'failed',
  ],
])('%s: in $prefix', (_case, room, status) => {
  expect(ask(subnetIsLargeEnough, inRoom(room))).toMatchObject({ status, level: 'error' });
});

test('the numbers and the largest count that fits are told', () => {
  const finding = ask(subnetIsLargeEnough, inRoom({ prefix: '10.1.2.0/28', wanted: { count: 12 } }));
  expect(finding.saw).toBe('11 usable addresses in subnet2 (10.1.2.0/28), 12 needed (12 nodes × 1).');
  expect(finding.fix).toContain('or set node-count to 11 or less');
});

test('for an autoscaled pool it is max-count that is to be lowered', () => {
  const wanted = { count: 1, isAutoscaled: true, minCount: 1, maxCount: 12 };
  expect(ask(subnetIsLargeEnough, inRoom({ prefix: '10.1.2.0/28', wanted })).fix).toContain(
    'set max-count to 11 or less',
  );
});

test.each(['fd00::/64', 'not a range'])('nothing is said of the range %s', (prefix) => {
  expect(ask(subnetIsLargeEnough, inRoom({ prefix })).status).toBe('unknown');
});

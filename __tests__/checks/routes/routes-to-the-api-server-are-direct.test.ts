import { expect, test } from '@jest/globals';
import { routesToTheApiServerAreDirect } from '../../../src/checks/routes/routes-to-the-api-server-are-direct.ts';
import type { Answer } from '../../../src/checks/finding.ts';
import { subnetId } from '../../builders.ts';
import { apiServerInASubnet } from '../api-server-in-a-subnet.ts';
import { ask } from '../ask.ts';

function judged(...world: Parameters<typeof apiServerInASubnet>): Answer {
  return ask(routesToTheApiServerAreDirect, apiServerInASubnet(...world));
}

test.each([
  ['None', 'passed'],
  ['VirtualAppliance', 'failed'],
  ['VnetLocal', 'passed'],
])('a route to %s is %s', (nextHopType, status) => {
  expect(judged({ addressPrefix: '10.1.9.0/28', nextHopType })).toMatchObject({ status, level: 'notice' });
});

test.each([
  ['10.1.9.8/29', 'failed'],
  ['10.1.9.16/28', 'passed'],
  ['10.1.0.0/16', 'failed'],
  ['10.0.0.0/15', 'passed'],
])('a route for %s is %s', (addressPrefix, status) => {
  expect(judged({ addressPrefix, nextHopType: 'VirtualAppliance' }).status).toBe(status);
});

test('the return path counts, and the finding has the command that deletes the route', () => {
  const { saw, fix, status } = judged({ addressPrefix: '10.1.2.0/24', nextHopType: 'VirtualAppliance' }, 'api');
  expect(status).toBe('failed');
  expect(saw).toContain(
    'Route route1 of route table table1 diverts traffic from api to subnet2 (10.1.2.0): 10.1.2.0/24 goes to VirtualAppliance',
  );
  expect(fix).toContain('az network route-table route delete');
});

test('an API server without a subnet, or with one that is not there', () => {
  expect(ask(routesToTheApiServerAreDirect).status).toBe('not-applicable');
  expect(
    judged({ addressPrefix: '10.1.9.0/28', nextHopType: 'VirtualAppliance' }, 'subnet2', subnetId('elsewhere')).status,
  ).toBe('unknown');
});

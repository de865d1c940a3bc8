import { expect, test } from '@jest/globals';
import { routesConnectTheApiServer } from '../../../src/checks/routes/routes-connect-the-api-server.ts';
import type { Answer } from '../../../src/checks/finding.ts';
import { subnetId } from '../../builders.ts';
import { apiServerInASubnet } from '../api-server-in-a-subnet.ts';
import { ask } from '../ask.ts';

function judged(...world: Parameters<typeof apiServerInASubnet>): Answer {
  return ask(routesConnectTheApiServer, apiServerInASubnet(...world));
}

test.each([
  ['None', 'failed'],
  ['VirtualAppliance', 'passed'],
  ['VnetLocal', 'passed'],
])('a route to %s is %s', (nextHopType, status) => {
  expect(judged({ addressPrefix: '10.1.9.0/28', nextHopType })).toMatchObject({ status, level: 'error' });
});

test.each([
  ['10.1.9.8/29', 'unknown'],
  ['10.1.9.16/28', 'passed'],
  ['10.1.0.0/16', 'failed'],
  ['10.0.0.0/15', 'passed'],
])('a route for %s is %s', (addressPrefix, status) => {
  expect(judged({ addressPrefix, nextHopType: 'None' }).status).toBe(status);
});

test('the return path counts, and the finding has the command that deletes the route', () => {
  const { saw, fix, status } = judged({ addressPrefix: '10.1.2.0/24', nextHopType: 'None' }, 'api');
  expect(status).toBe('failed');
  expect(saw).toContain(
    'Route route1 of route table table1 drops traffic from api to subnet2 (10.1.2.0): 10.1.2.0/24 goes to None',
  );
  expect(fix).toContain('az network route-table route delete');
});

test('an API server without a subnet, or with one that is not there', () => {
  expect(ask(routesConnectTheApiServer).status).toBe('not-applicable');
  expect(judged({ addressPrefix: '10.1.9.0/28', nextHopType: 'None' }, 'subnet2', subnetId('elsewhere')).status).toBe(
    'unknown',
  );
});
